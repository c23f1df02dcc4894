import type { K8ssandraCluster } from '../resources';

/** A valid cluster of two datacenters, with parts of the spec replaced. */
export function aCluster(
  cassandra: Record<string, unknown> = {},
  spec: Record<string, unknown> = {},
): K8ssandraCluster {
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: { name: 'demo', namespace: 'ns1' },
    spec: {
      ...spec,
      cassandra: {
        serverVersion: '4.1.9',
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            storageClassName: 'standard',
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '5Gi' } },
          },
        },
        datacenters: [aDatacenter('dc1'), aDatacenter('dc2')],
        ...cassandra,
      },
    },
  };
}

/** A valid datacenter template. */
export function aDatacenter(
  name: string,
  options: Record<string, unknown> = {},
) {
  return { metadata: { name }, size: 3, ...options };
}
