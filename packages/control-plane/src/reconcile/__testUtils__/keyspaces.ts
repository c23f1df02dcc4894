import type { PodProxyRequest } from '@k8ssandra-backstage/kubernetes-runtime';

interface Change {
  keyspace_name: string;
  replication_settings: Array<{ dc_name: string; replication_factor: string }>;
}

/** The management API of nodes that share one schema: it keeps what it was told of keyspaces, and has no tables. */
export function createKeyspaces(): (request: PodProxyRequest) => unknown {
  const copies = new Map<string, Record<string, string>>();
  return ({ method, path, body }) => {
    if (path.includes('schema/versions')) return { one: [] };
    if (method === 'POST' && path.includes('/keyspace/')) {
      const { keyspace_name: name, replication_settings: list } =
        body as Change;
      copies.set(
        name,
        Object.fromEntries(
          list.map(each => [each.dc_name, each.replication_factor]),
        ),
      );
      return {};
    }
    const name = new URL(path, 'http://pod').searchParams.get('keyspaceName');
    if (path.includes('/keyspace/replication')) {
      return {
        class: 'org.apache.cassandra.locator.NetworkTopologyStrategy',
        ...copies.get(name ?? ''),
      };
    }
    if (path.includes('/ops/tables')) return [];
    return [...copies.keys()].filter(each => name === null || each === name);
  };
}
