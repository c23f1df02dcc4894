import type {
  ClusterListResponse,
  ClusterSummary,
  ContextView,
  ControlPlaneFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

const sentence = { key: 'test', params: {}, text: 'Test.' };

/** A cluster with a datacenter in each of the contexts. */
export function aSummary(
  name: string,
  options: { owner?: string | null; contexts?: string[] } = {},
): ClusterSummary {
  const { owner = null, contexts = [''] } = options;
  return {
    id: { controlPlane: 'home', namespace: 'data', name },
    uid: `uid-of-${name}`,
    signalKey: 'key',
    clusterName: name,
    serverVersion: '4.1.7',
    owner,
    mode: 'reconcile',
    state: 'healthy',
    verdict: { state: sentence, clients: null, next: null },
    change: null,
    datacenters: contexts.map((context, index) => ({
      name: `dc${index + 1}`,
      region: context || 'home',
      context,
      state: 'healthy',
      nodes: {
        value: { up: 3, size: 3 },
        observedAgeSeconds: 1,
        reachable: true,
      },
    })),
    nodes: { up: 3, size: 3, notVisible: 0 },
    oldestAgeSeconds: 1,
    deleting: false,
  };
}

/** A context that answers. */
export function aContextView(context: string): ContextView {
  return {
    id: { controlPlane: 'home', context },
    name: context || 'home',
    isControlPlane: context === '',
    region: context || 'home',
    state: 'healthy',
    connection: 'ready',
    reason: null,
    lastContactSeconds: 1,
    latencyMs: 2,
    kubernetesVersion: 'v1.33.0',
    aliases: [],
    dependants: [],
  };
}

/** What the API answers about the control plane `home`. */
export function aList(
  items: ClusterSummary[],
  options: { synced?: boolean; contexts?: string[] } = {},
): ClusterListResponse {
  const { synced = true, contexts = [''] } = options;
  const home: ControlPlaneFacts = {
    name: 'home',
    mode: 'reconcile',
    defaultOwner: 'group:default/platform',
    synced,
  };
  return {
    headline: sentence,
    items,
    contexts: contexts.map(aContextView),
    controlPlanes: [home],
  };
}
