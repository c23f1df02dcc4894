import type {
  ApplyManifestResponse,
  K8ssandraApi,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aFleet } from './fleet';
import { aCluster, aControlPlane, aPlan } from './views';

/** What a dry run answers when all is well. */
export function aDryRun(
  over: Partial<ApplyManifestResponse> = {},
): ApplyManifestResponse {
  return {
    dryRun: true,
    id: { controlPlane: 'hub', namespace: 'cassandra', name: 'demo' },
    uid: null,
    outcome: 'created',
    notes: [],
    warnings: [],
    manifest: {
      apiVersion: 'k8ssandra.io/v1alpha1',
      kind: 'K8ssandraCluster',
      metadata: { name: 'demo', namespace: 'cassandra' },
      spec: {},
    },
    plan: aPlan(),
    ...over,
  };
}

const unset = (name: string) => async (): Promise<never> => {
  throw new Error(`This story or test sets no answer of ${name}`);
};

/** An API that answers well, for stories and tests; `over` replaces single calls. */
export function answers(over: Partial<K8ssandraApi> = {}): K8ssandraApi {
  return {
    listClusters: async () => aFleet(),
    listControlPlanes: async () => ({
      items: [{ name: 'hub', mode: 'reconcile', context: aControlPlane() }],
    }),
    listContexts: async () => ({ items: aFleet().contexts }),
    listNamespaces: async () => ({
      items: [{ name: 'cassandra', missingIn: [], unknownIn: [] }],
    }),
    getCluster: async () => aCluster(),
    getDatacenterNodes: unset('getDatacenterNodes'),
    getDatacenter: unset('getDatacenter'),
    getNode: unset('getNode'),
    getNodeLog: unset('getNodeLog'),
    getContextAccess: unset('getContextAccess'),
    getSurvival: unset('getSurvival'),
    getContextSurvival: unset('getContextSurvival'),
    getConnection: unset('getConnection'),
    getManifests: unset('getManifests'),
    getHistory: unset('getHistory'),
    getClusterHistory: unset('getClusterHistory'),
    getContextHistory: unset('getContextHistory'),
    checkContext: unset('checkContext'),
    connectContext: unset('connectContext'),
    renewContext: unset('renewContext'),
    removeContext: unset('removeContext'),
    getPlan: async () => aPlan(),
    applyManifest: async () => aDryRun(),
    deleteCluster: async () => undefined,
    adoptCluster: unset('adoptCluster'),
    ...over,
  };
}
