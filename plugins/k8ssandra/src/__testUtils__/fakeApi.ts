import type {
  ApplyManifestResponse,
  K8ssandraApi,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aCluster, aControlPlane, aPlan } from './views';
import { aFleet } from './scenes';

/** An API whose answers a test sets and whose calls it can look at. */
export type FakeApi = { [K in keyof K8ssandraApi]: jest.Mock };

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

/** A fake API that answers well; `over` replaces single calls. */
export function fakeApi(over: Partial<FakeApi> = {}): FakeApi {
  return {
    listClusters: jest.fn().mockResolvedValue(aFleet()),
    listControlPlanes: jest.fn().mockResolvedValue({
      items: [{ name: 'hub', mode: 'reconcile', context: aControlPlane() }],
    }),
    listContexts: jest.fn().mockResolvedValue({ items: aFleet().contexts }),
    listNamespaces: jest.fn().mockResolvedValue({
      items: [{ name: 'cassandra', missingIn: [], unknownIn: [] }],
    }),
    getCluster: jest.fn().mockResolvedValue(aCluster()),
    getDatacenterNodes: jest.fn(),
    getContextAccess: jest.fn(),
    getSurvival: jest.fn(),
    getContextSurvival: jest.fn(),
    getHistory: jest.fn(),
    getClusterHistory: jest.fn(),
    getContextHistory: jest.fn(),
    checkContext: jest.fn(),
    connectContext: jest.fn(),
    renewContext: jest.fn(),
    removeContext: jest.fn(),
    getPlan: jest.fn().mockResolvedValue(aPlan()),
    applyManifest: jest.fn().mockResolvedValue(aDryRun()),
    deleteCluster: jest.fn().mockResolvedValue(undefined),
    adoptCluster: jest.fn().mockResolvedValue(undefined),
    ...over,
  };
}

/** Signals that a test sends itself. */
export class FakeSignals {
  readonly #listeners = new Set<(message: { keys: string[] }) => void>();

  subscribe = (
    _channel: string,
    listener: (message: { keys: string[] }) => void,
  ) => {
    this.#listeners.add(listener);
    return { unsubscribe: () => this.#listeners.delete(listener) };
  };

  send(...keys: string[]) {
    this.#listeners.forEach(listener => listener({ keys }));
  }

  get listening(): number {
    return this.#listeners.size;
  }
}
