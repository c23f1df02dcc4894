import {
  needsSomeone,
  type DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { drawnState } from './clusterFacts';

/** The regions with a datacenter or a Kubernetes cluster that somebody should look at, in the order of the specification. */
export function withProblems(datacenters: DatacenterView[]): DatacenterView[] {
  return datacenters.filter(
    each =>
      needsSomeone(drawnState(each)) || needsSomeone(each.contextView.state),
  );
}

/** Whether any node is known to be a seed. */
export function hasSeeds(datacenters: DatacenterView[]): boolean {
  return datacenters.some(({ racks }) =>
    racks.value?.some(({ nodes }) => nodes.some(({ seed }) => seed)),
  );
}
