import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  allUp,
  asked,
  complete,
  demo,
} from '../../../view/__testUtils__/fleet';

/** The cluster "demo" of fixtures as `kubectl` gives it: run by the K8ssandra operator. */
export function recordedCluster(contexts: string[] = ['east']): any {
  const cluster = demo(
    contexts.map((each, index) => asked(`dc${index + 1}`, each)),
  );
  const { annotations: _, ...metadata } = cluster.metadata;
  return {
    ...cluster,
    metadata,
    status: { ...cluster.status, error: 'None', observedGeneration: 1 },
  };
}

/** A datacenter of it. */
export const recordedDatacenter = complete;

/** Its pods as `kubectl` gives them, all ready. */
export function recordedPods(datacenter: string): KubernetesObject[] {
  return allUp(datacenter).map(({ metadata, kind, apiVersion }) => ({
    apiVersion,
    kind,
    metadata,
    spec: { nodeName: 'worker', containers: [{ name: 'cassandra' }] },
    status: {
      phase: 'Running',
      containerStatuses: [{ name: 'cassandra', ready: true, restartCount: 0 }],
    },
  }));
}
