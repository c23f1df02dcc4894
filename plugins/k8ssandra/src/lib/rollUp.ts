import {
  rollUpCluster,
  type ClusterView,
  type DatacenterView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Whether a datacenter has a say in the state of its cluster (ux 3, "Roll-up"). */
export function counts({ state }: DatacenterView): boolean {
  return state !== 'stopped' && state !== 'observed';
}

/** The first datacenter whose state is that of its cluster; none where a finding is worse than all of them. */
export function decisiveOf({
  datacenters,
  state,
}: Pick<ClusterView, 'datacenters' | 'state'>): DatacenterView | undefined {
  return rollUpCluster(datacenters.map(each => each.state)) === state
    ? datacenters.find(each => each.state === state)
    : undefined;
}
