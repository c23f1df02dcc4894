import type { Entity } from '@backstage/catalog-model';
import type { ContextSurvivalResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { say } from './views';

/** What goes on of three clusters without us-east. */
export function hostedSurvival(): ContextSurvivalResponse {
  const of = (
    name: string,
    text: string,
    levels: ContextSurvivalResponse['items'][number]['without']['levels'],
  ) => ({
    id: { controlPlane: 'hub', namespace: name, name },
    without: {
      context: 'prod-us-east',
      datacenters: ['us-east (dc1)'],
      levels,
      sentence: say(text),
    },
  });
  return {
    items: [
      of('ledger', 'LOCAL_QUORUM works in us-west; QUORUM fails.', [
        { level: 'LOCAL_QUORUM', outcome: 'kept' },
        { level: 'QUORUM', outcome: 'lost' },
      ]),
      of('profiles', 'Nothing serves it: it has no other region.', [
        { level: 'LOCAL_QUORUM', outcome: 'lost' },
      ]),
      of('demo', 'Its replication was never read.', [
        { level: 'LOCAL_QUORUM', outcome: 'unknown' },
      ]),
    ],
  };
}

/** The catalog entity of a Kubernetes cluster. */
export function aKubernetesEntity(name: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: { name, namespace: 'default' },
    spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
  };
}
