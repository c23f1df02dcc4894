import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  createCluster,
  type ClusterSettings,
  type ClusterSource,
} from './createCluster';
import { findAliases } from './findAliases';
import { sameSource } from './sameSource';
import type { Cluster } from './types';

/** Named clusters that come, change and go at run time. Touching one touches only that one. */
export interface ClusterSet {
  get(name: string): Cluster | undefined;
  list(): Cluster[];
  /** Adds a cluster, or replaces it when its source differs. An equal source changes nothing. */
  set(
    name: string,
    source: ClusterSource,
    settings?: Partial<ClusterSettings>,
  ): Cluster;
  /** Forgets a cluster; resolves when its connections are closed. */
  remove(name: string): Promise<void>;
  /** A cluster was added, replaced or removed, or its status changed. */
  onChange(listener: (name: string) => void): () => void;
  /** Any change in any cache of any cluster. */
  onResource(
    listener: (
      name: string,
      cacheId: string,
      change: { previous?: KubernetesObject; current?: KubernetesObject },
    ) => void,
  ): () => void;
  /** Groups of names that lead to one Kubernetes cluster. */
  aliases(): string[][];
  close(): Promise<void>;
}

/** Whoever comes too late must not open a connection that nobody closes. */
const CLOSED = {
  code: 'Closed',
  message: 'The set of Kubernetes clusters was closed',
};

/** Makes an empty set. `settings` hold for every cluster. */
export function createClusterSet(settings: ClusterSettings): ClusterSet {
  const { logger } = settings;
  const members = new Map<
    string,
    { cluster: Cluster; source: ClusterSource }
  >();
  const changed = new Set<(name: string) => void>();
  const resource = new Set<Parameters<ClusterSet['onResource']>[0]>();
  let closed = false;

  const tell = <A extends unknown[]>(
    listeners: Set<(...args: A) => void>,
    ...args: A
  ) => {
    for (const listener of [...listeners]) {
      try {
        listener(...args);
      } catch (error) {
        const kind = error instanceof Error ? error.name : 'Error';
        logger?.warn(`A listener of the Kubernetes clusters failed: ${kind}`);
      }
    }
  };

  const on = <L>(listeners: Set<L>, listener: L) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };

  return {
    get: name => members.get(name)?.cluster,
    list: () => [...members.values()].map(member => member.cluster),
    set: (name, source, own) => {
      const known = members.get(name);
      if (known && sameSource(known.source, source)) return known.cluster;
      const cluster = createCluster({
        name,
        ...settings,
        ...own,
        ...(closed ? { disabled: CLOSED } : source),
      });
      members.set(name, { cluster, source });
      // An old connection may still speak while it closes.
      const isCurrent = () => !closed && members.get(name)?.cluster === cluster;
      cluster.onStatus(() => isCurrent() && tell(changed, name));
      cluster.onChange((id, change) => {
        if (isCurrent()) tell(resource, name, id, change);
      });
      void known?.cluster.close();
      tell(changed, name);
      return cluster;
    },
    remove: async name => {
      const known = members.get(name);
      if (!known) return;
      members.delete(name);
      tell(changed, name);
      await known.cluster.close();
    },
    onChange: listener => on(changed, listener),
    onResource: listener => on(resource, listener),
    aliases: () =>
      findAliases([...members.values()].map(member => member.cluster)),
    close: async () => {
      closed = true;
      await Promise.all(
        [...members.values()].map(member => member.cluster.close()),
      );
      members.clear();
    },
  };
}
