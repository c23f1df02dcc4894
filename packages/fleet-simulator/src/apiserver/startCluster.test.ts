import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInProcessClient } from './client';
import { startCluster } from './startCluster';

const namespaceType = {
  group: '',
  version: 'v1',
  kind: 'Namespace',
  plural: 'namespaces',
  namespaced: false,
};
const namespace = (name: string) => ({
  apiVersion: 'v1',
  kind: 'Namespace',
  metadata: { name },
});

describe('startCluster', () => {
  it('keeps objects, identities, keys and tokens over a restart', async () => {
    const stateDir = mkdtempSync(join(tmpdir(), 'cluster-'));
    const first = await startCluster({ name: 'one', stateDir });
    const made = await first.client.create(namespaceType, namespace('kept'));
    const system = await first.client.get(namespaceType, {
      name: 'kube-system',
    });
    const account = { namespace: 'default', name: 'portal' };
    await first.client.create(
      {
        ...namespaceType,
        kind: 'ServiceAccount',
        plural: 'serviceaccounts',
        namespaced: true,
      },
      { apiVersion: 'v1', kind: 'ServiceAccount', metadata: account },
    );
    const { token } = first.api.core.tokens.issue(
      account.namespace,
      account.name,
      3600,
    );
    const { port, pki } = first;
    await first.close();
    expect(statSync(join(stateDir, 'pki.json')).mode & 0o077).toBe(0);

    const second = await startCluster({ name: 'one', stateDir, port });
    expect(await second.client.get(namespaceType, { name: 'kept' })).toEqual(
      made,
    );
    expect(
      await second.client.get(namespaceType, { name: 'kube-system' }),
    ).toEqual(system);
    expect(second.pki.caCert).toBe(pki.caCert);
    expect(second.port).toBe(port);
    expect(second.api.core.tokens.read(token)?.name).toBe(
      'system:serviceaccount:default:portal',
    );
    await second.close();
  });

  it('writes a kubeconfig with nothing but its own addresses and keys', async () => {
    const cluster = await startCluster({ name: 'one' });
    const config = await cluster.adminKubeconfig();
    expect(config.clusters[0].cluster.server).toBe(cluster.server);
    expect(Object.keys(config.users[0].user)).toEqual([
      'client-certificate-data',
      'client-key-data',
    ]);
    expect(config['current-context']).toBe('one');
    expect(cluster.tokenKubeconfig('ann', 't').users).toEqual([
      { name: 'ann', user: { token: 't' } },
    ]);
    await cluster.close();
  });
});

describe('in-process client', () => {
  it('does what a client over HTTP does, with its errors', async () => {
    const cluster = await startCluster({ name: 'one' });
    const { client } = cluster;
    const secretType = {
      ...namespaceType,
      kind: 'Secret',
      plural: 'secrets',
      namespaced: true,
    };
    const secret = {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 's', namespace: 'default', labels: {} },
    };
    const applied = await client.apply(secretType, secret);
    expect(applied.metadata).toMatchObject({
      name: 's',
      uid: expect.any(String),
    });
    const key = { namespace: 'default', name: 's' };
    const patched = await client.mergePatch(secretType, key, {
      metadata: { labels: { a: 'b' } },
    });
    expect(patched.metadata.labels).toEqual({ a: 'b' });
    await client.jsonPatch(secretType, key, [
      { op: 'add', path: '/metadata/labels/c', value: 'd' },
    ]);
    const list = await client.list(secretType, { labelSelector: 'c=d' });
    expect(list.items).toHaveLength(1);
    await expect(client.create(secretType, secret)).rejects.toMatchObject({
      name: 'KubernetesError',
      code: 'AlreadyExists',
      status: 409,
    });
    await expect(
      client.delete(secretType, key, { uid: 'other' }),
    ).rejects.toMatchObject({ code: 'Conflict' });
    await client.delete(secretType, key);
    await expect(client.get(secretType, key)).rejects.toMatchObject({
      code: 'NotFound',
      reason: 'NotFound',
    });
    expect(await client.getRaw('/version')).toMatchObject({ major: '1' });
    const guest = createInProcessClient(cluster.api, {
      user: { name: 'guest', groups: [] },
    });
    await expect(guest.list(secretType)).rejects.toMatchObject({
      code: 'Forbidden',
      status: 403,
    });
    await cluster.close();
  });

  it('watches until its signal ends it', async () => {
    const cluster = await startCluster({ name: 'one' });
    const controller = new AbortController();
    const seen: string[] = [];
    const { resourceVersion } = await cluster.client.list(namespaceType);
    await cluster.client.create(namespaceType, namespace('a'));
    for await (const event of cluster.client.watch(namespaceType, {
      resourceVersion,
      signal: controller.signal,
    })) {
      if (event.type === 'BOOKMARK') continue;
      seen.push(`${event.type} ${event.object.metadata.name}`);
      if (seen.length === 1)
        await cluster.client.delete(namespaceType, { name: 'a' });
      else if (event.type === 'DELETED') controller.abort();
    }
    expect(seen).toEqual(['ADDED a', 'MODIFIED a', 'DELETED a']);
    await cluster.close();
  });
});
