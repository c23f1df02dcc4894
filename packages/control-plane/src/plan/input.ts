import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import {
  datacenterFacts,
  removedDatacenters,
  type DatacenterFacts,
  type RemovedDatacenter,
} from './facts';

/** What every concern of the plan works from. */
export interface PlanInput {
  snapshot: Snapshot;
  cluster: K8ssandraCluster;
  home: ContextSnapshot;
  /** In the order in which they are created and changed. */
  datacenters: DatacenterFacts[];
  /** Those that are there and not asked for any more, in the order in which they go. */
  removed: RemovedDatacenter[];
}

/** Reads the facts of a snapshot once for all concerns. Nothing is read from a specification that is refused. */
export function planInput(
  snapshot: Snapshot,
  options: { refused: boolean },
): PlanInput {
  return {
    snapshot,
    cluster: snapshot.cluster,
    home: snapshot.home,
    datacenters: options.refused ? [] : datacenterFacts(snapshot),
    removed: options.refused ? [] : removedDatacenters(snapshot),
  };
}

/** Namespace of the K8ssandraCluster. */
export function homeNamespace(cluster: K8ssandraCluster): string {
  return cluster.metadata.namespace ?? 'default';
}
