import type { Entity } from '@backstage/catalog-model';
import type { ClusterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aDatacenter, aHiddenDatacenter, say } from './views';

/** A group or user of the catalog. */
export function anOwner(kind: 'Group' | 'User', name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    relations: [],
    spec: {},
  };
}

/** A component that names a cluster. */
export function aComponent(annotation?: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'checkout',
      namespace: 'default',
      annotations: {
        'backstage.io/edit-url':
          'https://git.example/checkout/catalog-info.yaml',
        ...(annotation === undefined
          ? {}
          : { 'backstage.k8ssandra.io/cluster': annotation }),
      },
    },
    spec: { type: 'service', owner: 'group:default/payments' },
  };
}

const inRegion = (name: string, region: string, up: number, size: number) =>
  aDatacenter({
    name,
    region,
    state: up === size ? 'healthy' : 'degraded',
    nodes: { value: { up, size }, observedAgeSeconds: 2, reachable: true },
  });

/** A cluster of four regions, one of which has lost a node. */
export function aDegradedCluster(over: Partial<ClusterView> = {}): ClusterView {
  return aCluster({
    state: 'degraded',
    verdict: {
      state: say('us-east (dc1) rack r2 has 1 of 6 nodes down for 14 min.'),
      clients: say('LOCAL_QUORUM still works everywhere.'),
      next: null,
    },
    survival: {
      headline: say('Any one node can be lost.'),
      value: say('no zone loss in us-east'),
      detail: null,
      state: 'degraded',
      basis: 'application',
      keyspaces: [],
      more: 0,
      coldStart: [],
      source: { readAgeSeconds: 38, through: 'us-west', sentences: [] },
    },
    datacenters: [
      inRegion('dc1', 'us-east', 17, 18),
      inRegion('dc2', 'us-west', 18, 18),
      inRegion('dc3', 'eu-west', 18, 18),
      inRegion('dc4', 'eu-north', 9, 9),
    ],
    nodes: { up: 62, size: 63, notVisible: 0 },
    oldestAgeSeconds: 2,
    ...over,
  });
}

/** A cluster with a region that does not answer. */
export function aPartlyHiddenCluster(): ClusterView {
  return aCluster({
    state: 'unreachable',
    verdict: {
      state: say(
        'ap-south has been unreachable for 6 min; the other regions are healthy.',
      ),
      clients: null,
      next: null,
    },
    datacenters: [
      inRegion('dc1', 'us-east', 6, 6),
      inRegion('dc2', 'eu-west', 6, 6),
      aHiddenDatacenter({
        name: 'dc3',
        region: 'ap-south',
        nodes: {
          value: { up: 6, size: 6 },
          observedAgeSeconds: 372,
          reachable: false,
        },
      }),
    ],
    nodes: { up: 12, size: 12, notVisible: 6 },
    oldestAgeSeconds: 372,
  });
}
