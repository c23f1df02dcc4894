import type {
  CassandraClusterTemplate,
  DatacenterTemplate,
  K8ssandraCluster,
  K8ssandraClusterSpec,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A cluster as the API server stores it, with parts of the spec replaced. */
export function aCluster(
  cassandra: Partial<CassandraClusterTemplate> = {},
  spec: Partial<K8ssandraClusterSpec> = {},
): K8ssandraCluster {
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: { name: 'demo', namespace: 'ns1', uid: 'uid-1', generation: 1 },
    spec: {
      auth: true,
      ...spec,
      cassandra: {
        serverType: 'cassandra',
        serverVersion: '4.1.9',
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '5Gi' } },
          },
        },
        datacenters: [aDatacenter('dc1')],
        ...cassandra,
      },
    },
  };
}

/** A datacenter template. */
export function aDatacenter(
  name: string,
  options: Partial<DatacenterTemplate> = {},
): DatacenterTemplate {
  return { metadata: { name }, size: 3, ...options };
}
