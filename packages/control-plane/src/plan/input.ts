import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import { datacenterFacts, type DatacenterFacts } from './facts';

/** What every concern of the plan works from. */
export interface PlanInput {
  snapshot: Snapshot;
  cluster: K8ssandraCluster;
  home: ContextSnapshot;
  /** In the order in which they are created and changed. */
  datacenters: DatacenterFacts[];
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
  };
}

/** Namespace of the K8ssandraCluster. */
export function homeNamespace(cluster: K8ssandraCluster): string {
  return cluster.metadata.namespace ?? 'default';
}
