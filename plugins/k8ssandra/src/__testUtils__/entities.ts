import type { Entity } from '@backstage/catalog-model';

/** The catalog entity of the cluster of the fixtures; `annotation` is what it points to. */
export function aClusterEntity(
  annotation: string | null = 'hub/cassandra/demo',
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'demo.cassandra.hub',
      namespace: 'default',
      annotations: annotation
        ? { 'backstage.k8ssandra.io/cluster': annotation }
        : {},
    },
    spec: { type: 'cassandra-cluster', owner: 'group:default/payments' },
  };
}

/** That of one of its datacenters. */
export function aDatacenterEntity(datacenter = 'dc1'): Entity {
  const cluster = aClusterEntity();
  return {
    ...cluster,
    metadata: {
      ...cluster.metadata,
      name: `demo-${datacenter}.cassandra.hub`,
      annotations: {
        ...cluster.metadata.annotations,
        'backstage.k8ssandra.io/datacenter': datacenter,
      },
    },
    spec: { ...cluster.spec, type: 'cassandra-datacenter' },
  };
}
