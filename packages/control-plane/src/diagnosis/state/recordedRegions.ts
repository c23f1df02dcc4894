import type {
  Cluster,
  ClusterStatus,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  annotations,
  labels,
  resourceTypes,
  type ClientConfig,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { refOf } from '../../reconcile/contexts';
import { conflictOf, contextNameOf } from '../../reconcile/contextSource';
import { cachedCluster } from '../../render/ideal';
import type { Region } from '../../snapshot';
import { recordedStore, type RecordedStore } from './recordedStore';
import type { Reachability } from './types';

/** What regions are made from. */
export interface RecordedRegionsInput {
  /** Context whose Kubernetes cluster is the control plane's. */
  home: string;
  controlPlane: string;
  /** By context name; a context without any was not recorded. */
  stores: ReadonlyMap<string, RecordedStore>;
  reachability: ReadonlyMap<string, Reachability>;
  /** Monotonic milliseconds. */
  now: number;
}

/** The Kubernetes clusters of a recording, as a snapshot is read from them. */
export interface RecordedRegions {
  home: Region;
  /** By the name that `k8sContext` uses. */
  regions: Map<string, Region>;
}

/**
 * Contexts are those that ClientConfigs name. Where none is recorded, there is one for each file and each entry of
 * `reachability.json`.
 */
export function recordedRegions(input: RecordedRegionsInput): RecordedRegions {
  const { home, controlPlane, stores } = input;
  const configs =
    stores.get(home)?.list<ClientConfig>(resourceTypes.ClientConfig.kind) ?? [];
  const own = clusterOf(input, home, []);
  const regions = new Map<string, Region>([
    [home, { name: home, label: labelOf(home, configs), cluster: own }],
  ]);
  for (const name of namesOf(input, configs)) {
    if (regions.has(name)) continue;
    regions.set(name, regionOf(input, name, configs));
  }
  return { home: { name: '', label: controlPlane, cluster: own }, regions };
}

function namesOf(
  { home, stores, reachability }: RecordedRegionsInput,
  configs: ClientConfig[],
): string[] {
  const named =
    configs.length > 0
      ? configs.map(contextNameOf)
      : [...stores.keys(), ...reachability.keys()];
  return [...new Set(named)].filter(
    each => each !== home && reachability.get(each)?.state !== 'missing',
  );
}

const sharing = (name: string, configs: ClientConfig[]) =>
  configs.filter(each => contextNameOf(each) === name);

function labelOf(name: string, configs: ClientConfig[]): string {
  const [config] = sharing(name, configs);
  return config?.metadata.labels?.[labels.region] || name;
}

function regionOf(
  input: RecordedRegionsInput,
  name: string,
  configs: ClientConfig[],
): Region {
  const all = sharing(name, configs);
  const label = labelOf(name, configs);
  const conflict = conflictOf(name, all);
  if (conflict) return { name, label, conflict };
  const [config] = all;
  return {
    name,
    label,
    cluster: clusterOf(input, name, all),
    ...(config && { clientConfig: refOf(config) }),
  };
}

function clusterOf(
  { home, controlPlane, stores, reachability, now }: RecordedRegionsInput,
  name: string,
  configs: ClientConfig[],
): Cluster {
  const store = stores.get(name);
  const reached =
    reachability.get(name) ??
    (name === home
      ? reachability.get(controlPlane) ?? reachability.get('')
      : undefined);
  const disabled = configs.find(
    each => each.metadata.annotations?.[annotations.disabled] === 'true',
  );
  const status = disabled
    ? disabledStatus(disabled)
    : statusOf(reached, store !== undefined, now);
  return cachedCluster(name, store ?? recordedStore([]), {
    status: { ...status, ...(store?.uid && { clusterUid: store.uid }) },
    isKnown: ({ optional, type }) =>
      store !== undefined &&
      (store.records(type.kind) ||
        (!optional && !isForbidden(type.plural, status.reason))),
  });
}

/** What names a resource in the words of an API server, or in ours, that does not show it. */
const NAMED =
  /resource "([a-z]+)|([a-z]+)(?:\.[\w.]+)? is forbidden|may not read ([a-z]+)/gi;

/** What every region with a datacenter has, so that its absence means something. */
const ALWAYS: readonly string[] = [
  resourceTypes.Pod.plural,
  resourceTypes.CassandraDatacenter.plural,
];

/** Whether a kind may be what an API server does not let us see: it says which, or it may be any. */
function isForbidden(plural: string, reason: ClusterStatus['reason']): boolean {
  if (reason?.code !== 'Forbidden') return false;
  const named = [...reason.message.matchAll(NAMED)].flatMap(([, ...names]) =>
    names.filter(each => each !== undefined),
  );
  return (named.length > 0 ? named : ALWAYS).includes(plural);
}

function disabledStatus({ metadata }: ClientConfig): ClusterStatus {
  return {
    state: 'disabled',
    since: 0,
    reason: {
      code: 'Disabled',
      message: `ClientConfig ${metadata.namespace}/${metadata.name} is disabled`,
    },
  };
}

/** What was recorded was seen when it was recorded, unless it is told otherwise. What was neither seen nor told of is still unknown. */
function statusOf(
  reached: Reachability | undefined,
  isRecorded: boolean,
  now: number,
): ClusterStatus {
  if (!reached || reached.state === 'missing') {
    return isRecorded
      ? { state: 'ready', since: 0, lastContact: now }
      : { state: 'connecting', since: 0 };
  }
  const { state, reason, lastContactSeconds } = reached;
  const answers = state === 'ready' || state === 'degraded';
  const silence = lastContactSeconds ?? (answers ? 0 : null);
  return {
    state,
    since: 0,
    ...(reason && { reason }),
    ...(silence !== null && { lastContact: now - silence * 1000 }),
  };
}
