import {
  compareStates,
  type ClusterSummary,
  type ContextView,
  type DatacenterSummary,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { drawnState, isVisible } from '../clusterFacts';

/** A datacenter in a Kubernetes cluster, with its Cassandra cluster. */
export interface HostedDatacenter {
  cluster: ClusterSummary;
  datacenter: DatacenterSummary;
  /** As it is drawn: what cannot be seen now is unreachable. */
  state: StateKey;
}

/** What a Kubernetes cluster hosts. */
export interface Hosted {
  /** Those that are not healthy, worst first. */
  troubled: HostedDatacenter[];
  healthy: HostedDatacenter[];
  /** Nodes that are up, of those that are asked for where we can see. */
  up: number;
  size: number;
  /** Nodes that are asked for where we cannot see; null where nobody ever saw how many. */
  hidden: number | null;
}

/** The datacenters of a Kubernetes cluster that the viewer may see. */
export function hostedBy(
  { id }: ContextView,
  clusters: ClusterSummary[],
): Hosted {
  const all = clusters
    .filter(cluster => cluster.id.controlPlane === id.controlPlane)
    .flatMap(cluster =>
      cluster.datacenters
        .filter(({ context }) => context === id.context)
        .map(datacenter => ({
          cluster,
          datacenter,
          state: drawnState(datacenter),
        })),
    )
    .sort((a, b) => compareStates(a.state, b.state));
  const hosted: Hosted = {
    troubled: all.filter(({ state }) => state !== 'healthy'),
    healthy: all.filter(({ state }) => state === 'healthy'),
    up: 0,
    size: 0,
    hidden: 0,
  };
  for (const { datacenter } of all) count(hosted, datacenter);
  return hosted;
}

/** A sum never adds what is seen and what is not (ux 3). */
function count(hosted: Hosted, datacenter: DatacenterSummary): void {
  const { value } = datacenter.nodes;
  if (isVisible(datacenter) && value) {
    hosted.up += value.up;
    hosted.size += value.size;
  } else if (value && hosted.hidden !== null) {
    hosted.hidden += value.size;
  } else {
    hosted.hidden = null;
  }
}
