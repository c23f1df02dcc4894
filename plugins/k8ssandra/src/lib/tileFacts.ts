import {
  worstState,
  type ClusterView,
  type Plan,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { drawnState, isVisible } from './clusterFacts';
import { countSteps } from './planFacts';

/** What the tile "nodes up" shows. */
export interface NodesFact {
  state: StateKey;
  /** Nodes that can be seen, and how many of them are up: never added to those that cannot (ux 3). */
  up: number;
  size: number;
  notVisible: number;
  /** Seconds since those out of sight were seen; the longest. `null`: never. */
  hiddenAgeSeconds: number | null;
  /** Nodes up by region, in the order of the specification; only of those that can be seen. */
  regions: Array<{ region: string; up: number; whole: boolean }>;
}

/** Nodes that are up, of those that can be seen. */
export function nodesFact(cluster: ClusterView): NodesFact {
  const { up, size, notVisible } = cluster.nodes;
  const visible = cluster.datacenters.filter(isVisible);
  const hidden = cluster.datacenters.filter(each => !isVisible(each));
  const ages = hidden.map(each => each.nodes.observedAgeSeconds);
  const worst = worstState(visible.map(drawnState));
  const trouble = up < size ? worst : 'unreachable';
  const whole = up === size && size > 0;
  return {
    state: whole && notVisible === 0 ? 'healthy' : stateOf(trouble, worst),
    up,
    size,
    notVisible,
    hiddenAgeSeconds: ages.includes(null)
      ? null
      : Math.max(0, ...ages.map(Number)),
    regions: visible.flatMap(({ region, nodes: { value } }) =>
      value ? [{ region, up: value.up, whole: value.up === value.size }] : [],
    ),
  };
}

/** A sum that is not whole is never drawn as healthy. */
function stateOf(trouble: StateKey, worst: StateKey): StateKey {
  if (trouble !== 'healthy') return trouble;
  return worst === 'healthy' ? 'degraded' : worst;
}

/** What the tile "change" shows. */
export type ChangeFact =
  | { kind: 'none' }
  | { kind: 'observed' }
  | {
      kind: 'running' | 'held';
      done: number;
      of: number;
      /** What is left, by the usual time of each step; `null` where nobody knows. */
      leftSeconds: number | null;
    };

/** The change under way; held when no step of it runs or is about to. */
export function changeFact(cluster: ClusterView): ChangeFact {
  const { change, mode, plan } = cluster;
  if (!change) {
    return { kind: mode === 'observe' ? 'observed' : 'none' };
  }
  const { done, running } = countSteps(plan);
  return {
    kind: running > 0 ? 'running' : 'held',
    done: Math.min(done, change.of),
    of: change.of,
    leftSeconds: secondsLeft(plan),
  };
}

/** Seconds that the steps which are not done usually take, one after the other; `null` where one of them was never measured. */
export function secondsLeft({ steps }: Plan): number | null {
  let sum = 0;
  for (const { state, optional, usualSeconds, sinceSeconds } of steps) {
    if (state !== 'done' && !optional) {
      if (usualSeconds === undefined || usualSeconds === null) {
        return null;
      }
      const spent = state === 'running' ? sinceSeconds ?? 0 : 0;
      sum += Math.max(0, usualSeconds - spent);
    }
  }
  return sum;
}
