/** A K8ssandraCluster that no rule refuses, with parts replaced. */
export const cluster = (cassandra: object = {}, metadata: object = {}) => ({
  apiVersion: 'k8ssandra.io/v1alpha1',
  kind: 'K8ssandraCluster',
  metadata: { name: 'demo', namespace: 'ns1', ...metadata },
  spec: {
    cassandra: {
      serverVersion: '4.1.9',
      storageConfig: { cassandraDataVolumeClaimSpec: {} },
      datacenters: [{ metadata: { name: 'dc1' }, size: 3, k8sContext: 'east' }],
      ...cassandra,
    },
  },
});
