import {
  createCluster,
  identityOf,
  type Cluster,
  type ClusterSettings,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type {
  ClientConfig,
  Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cacheIds, regionCaches, type Region } from '../snapshot';
import { createContextIdentities } from './contextIdentity';
import {
  contextNameOf,
  describeContext,
  type KubeconfigReader,
} from './contextSource';

/** What the contexts of a control plane are made from. */
export interface ContextsOptions {
  home: Cluster;
  readKubeconfig: KubeconfigReader;
  settings: Omit<ClusterSettings, 'caches'>;
  /** Puts itself between every cluster and those who write to it of their own accord. */
  guard?: (cluster: Cluster) => Cluster;
  namespaces?: string[];
  /** Told when a context came, went or was replaced; the names that are concerned. */
  onContexts: (names: string[]) => void;
  /** Told of each cluster that was made, to listen to it. */
  onCluster: (name: string, cluster: Cluster) => void;
}

/** The contexts that ClientConfigs name, kept in step with them. */
export interface Contexts {
  readonly regions: ReadonlyMap<string, Region>;
  /** Reads ClientConfigs and Secrets again; touches only what differs. */
  refresh(): void;
  /** Lets contexts that turned out to be one Kubernetes cluster use one connection; called when a cluster has told who it is. */
  shareAliases(): void;
  /** All names that lead to a cluster; the control-plane cluster has the empty one. */
  namesOf(cluster: Cluster): string[];
  close(): Promise<void>;
}

interface Held {
  region: Region;
  /** The context whose connection it uses. */
  aliasOf?: string;
  /** Changes when the connection must be made anew. */
  fingerprint: string;
  /** See `ContextDescription`. */
  meant: string;
  /** The cluster that was made for it; an alias uses another's. */
  own?: Cluster;
}

/** Follows ClientConfigs and their Secrets: one that changes touches its own region only, without a restart (operator-spec 2.3). */
export function createContexts(options: ContextsOptions): Contexts {
  const { home, readKubeconfig, guard = each => each } = options;
  const held = new Map<string, Held>();
  const regions = new Map<string, Region>();
  const identities = createContextIdentities();

  const refresh = () => {
    const configs = home.cache<ClientConfig>(cacheIds.clientConfigs);
    const secrets = home.cache<Secret>(cacheIds.secrets);
    if (!configs.synced || !secrets.synced) return;
    const byName = new Map<string, ClientConfig[]>();
    for (const config of configs.list()) {
      const name = contextNameOf(config);
      byName.set(name, [...(byName.get(name) ?? []), config]);
    }
    const changed: string[] = [];
    for (const [name, entry] of [...held]) {
      if (byName.has(name)) continue;
      held.delete(name);
      regions.delete(name);
      identities.forget(name);
      void entry.own?.close();
      releaseAliases(name);
      changed.push(name);
    }
    for (const [name, sharing] of byName) {
      if (update(name, sharing)) changed.push(name);
    }
    if (changed.length > 0) options.onContexts(changed);
  };

  function update(name: string, sharing: ClientConfig[]): boolean {
    const wanted = describeContext({ name, sharing, home, readKubeconfig });
    const before = held.get(name);
    if (before?.fingerprint === wanted.fingerprint) {
      if (before.region.label === wanted.label) return false;
      before.region = { ...before.region, label: wanted.label };
      regions.set(name, before.region);
      return true;
    }
    void before?.own?.close();
    if (before) releaseAliases(name);
    const source = wanted.source?.();
    const own =
      source &&
      guard(
        createCluster({
          name,
          ...source,
          ...options.settings,
          caches: regionCaches(options.namespaces),
        }),
      );
    const region: Region = {
      name,
      label: wanted.label,
      ...(own && { cluster: own, clientConfig: refOf(sharing[0]) }),
      ...(wanted.conflict && { conflict: wanted.conflict }),
    };
    const { fingerprint, meant } = wanted;
    held.set(name, { region, fingerprint, meant, own });
    regions.set(name, region);
    if (own) options.onCluster(name, own);
    return true;
  }

  /** Takes note of the Kubernetes cluster that a context leads to; true when it was another one, or is the former one again. */
  function identify(name: string, entry: Held): boolean {
    const uid = entry.own?.status.clusterUid;
    if (!uid) return false;
    const formerUid = identities.note(name, uid, entry.meant);
    if (entry.region.formerUid === formerUid) return false;
    const { formerUid: _, ...region } = entry.region;
    entry.region = { ...region, ...(formerUid && { formerUid }) };
    regions.set(name, entry.region);
    // Whoever shared the connection may still lead to the former one.
    releaseAliases(name);
    return true;
  }

  /** A connection goes away: contexts that used it get their own again at the next refresh. */
  function releaseAliases(name: string) {
    for (const entry of held.values()) {
      if (entry.aliasOf !== name) continue;
      entry.aliasOf = undefined;
      entry.fingerprint = '';
    }
  }

  const shareAliases = () => {
    const known = new Map<string, { name: string; cluster: Cluster }>();
    const ofHome = identityOf(home);
    if (ofHome) known.set(ofHome, { name: '', cluster: home });
    const changed: string[] = [];
    for (const [name, entry] of [...held].sort(([a], [b]) =>
      a < b ? -1 : 1,
    )) {
      if (identify(name, entry)) changed.push(name);
      const identity = entry.own && identityOf(entry.own);
      if (!entry.own || !identity) continue;
      const first = known.get(identity);
      if (!first) {
        known.set(identity, { name, cluster: entry.own });
        continue;
      }
      void entry.own.close();
      entry.own = undefined;
      entry.aliasOf = first.name;
      entry.region = { ...entry.region, cluster: first.cluster };
      regions.set(name, entry.region);
      changed.push(name);
    }
    refreshReleased();
    if (changed.length > 0) options.onContexts(changed);
  };

  /** Connections that went away may have left aliases behind. */
  function refreshReleased() {
    if ([...held.values()].some(each => each.fingerprint === '')) refresh();
  }

  return {
    regions,
    refresh: () => {
      refresh();
      refreshReleased();
    },
    shareAliases,
    namesOf: cluster => [
      ...(cluster === home ? [''] : []),
      ...[...regions.values()]
        .filter(each => each.cluster === cluster)
        .map(each => each.name),
    ],
    close: async () => {
      await Promise.all([...held.values()].map(each => each.own?.close()));
      held.clear();
      regions.clear();
    },
  };
}

/** Who gives access to a context, and since when: what the API server tells of the author of a change, else when it was made. */
export function refOf({ metadata }: ClientConfig) {
  const changedAt = metadata.specChange?.time ?? metadata.creationTimestamp;
  return {
    namespace: metadata.namespace ?? '',
    name: metadata.name,
    ...(changedAt && { changedAt }),
  };
}
