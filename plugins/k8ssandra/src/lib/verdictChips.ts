import type {
  ClusterView,
  DatacenterView,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { countByState, drawnState, isVisible } from './clusterFacts';

/** The second chip of a verdict: what the state means for clients, or the second trouble (ux 3, "Two chips"). */
export type SecondChip = { state: StateKey } & (
  | { kind: 'observed' }
  | { kind: 'hidden'; regions: string[] }
  | { kind: 'nodesDown'; region: string; count: number }
  /** `ofSeen`: some regions are out of sight, and are not among the number. */
  | { kind: 'serving'; serving: number; of: number; ofSeen: boolean }
);

/** States of a datacenter that serves clients (ux 3). */
const SERVING: StateKey[] = ['healthy', 'attention', 'degraded'];
/** What may be done to a datacenter while it serves. */
const SERVES_WHILE = ['updating', 'scaling-up', 'scaling-down', 'restarting'];
/** States of a cluster of which nothing is to be said of clients. */
const MUTE: StateKey[] = ['healthy', 'deleting', 'stopped', 'unknown'];

/** Whether clients are served there, as far as its state says; of what is out of sight that is not known. */
export function isServing(datacenter: DatacenterView): boolean {
  const { state, activity, asked } = datacenter;
  return (
    asked &&
    isVisible(datacenter) &&
    (SERVING.includes(state) ||
      (activity !== undefined && SERVES_WHILE.includes(activity)))
  );
}

/** Nodes of a datacenter that are down, drawn or only counted; none of what cannot be seen. */
export function countDown(datacenter: DatacenterView): number {
  if (!isVisible(datacenter)) {
    return 0;
  }
  return (datacenter.racks.value ?? [])
    .flatMap(rack => rack.counts ?? countByState(rack.nodes))
    .filter(({ state }) => state === 'down')
    .reduce((sum, { count }) => sum + count, 0);
}

/** The second chip, or none where the first says all. */
export function secondChip(cluster: ClusterView): SecondChip | undefined {
  const { state, mode, datacenters } = cluster;
  if (mode === 'observe') {
    return { kind: 'observed', state: 'observed' };
  }
  const hidden = datacenters.filter(each => !isVisible(each));
  if (hidden.length > 0 && state !== drawnState(hidden[0])) {
    return {
      kind: 'hidden',
      state: drawnState(hidden[0]),
      regions: hidden.map(each => each.region),
    };
  }
  const broken = datacenters.find(each => countDown(each) > 0);
  if (broken && (state === 'degraded' || state === 'down')) {
    const count = countDown(broken);
    return { kind: 'nodesDown', state: 'down', region: broken.region, count };
  }
  if (MUTE.includes(state)) {
    return undefined;
  }
  const seen = datacenters.filter(each => each.asked && isVisible(each));
  const serving = seen.filter(isServing).length;
  return seen.length === 0
    ? undefined
    : {
        kind: 'serving',
        state: serving > 0 ? 'healthy' : 'waiting',
        serving,
        of: seen.length,
        ofSeen: hidden.length > 0,
      };
}
