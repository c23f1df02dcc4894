import type { Entity } from '@backstage/catalog-model';

const REGION = 'topology.kubernetes.io/region';

/** A component that depends on the cluster of {@link aUsedEntity}. */
export function aComponent(name: string, region?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      ...(region && { labels: { [REGION]: region } }),
    },
    spec: { type: 'service', owner: 'group:default/team-checkout' },
  };
}

/** The entity of a cluster that three components use, and one that is not in the catalog. */
export function aUsedEntity(annotation = 'hub/cassandra/demo'): Entity {
  const names = ['checkout-api', 'risk-scoring', 'ledger-export', 'gone'];
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: 'demo.cassandra.hub',
      namespace: 'default',
      annotations: { 'backstage.k8ssandra.io/cluster': annotation },
    },
    spec: { type: 'cassandra-cluster', owner: 'group:default/payments' },
    relations: [
      ...names.map(name => ({
        type: 'dependencyOf',
        targetRef: `component:default/${name}`,
      })),
      { type: 'dependencyOf', targetRef: 'system:default/shop' },
      { type: 'ownedBy', targetRef: 'group:default/payments' },
    ],
  };
}
