/**
 * Takes all of an etcd's history away, as `etcdctl compact` does (over its JSON gateway): whoever resumes from an older version, or
 * continues an older list, is told that it is gone.
 */
export async function compactEtcd(url: string): Promise<void> {
  const call = async (path: string, body: object) => {
    const answer = await fetch(`${url}/v3/kv/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`etcd: ${path} answered ${answer.status}`);
    return answer.json();
  };
  const key = Buffer.from('/').toString('base64');
  const { header } = await call('range', { key, limit: 1 });
  await call('compaction', { revision: header.revision, physical: true });
}
