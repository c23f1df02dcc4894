import {
  needsSomeone,
  worstState,
  type ContextView,
  type StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { answers } from './contextWords';

/** More than this, and only those that are not ready are shown (ux 6 a). */
const MAX_TILES = 8;
/** Even of those not ready no more than this: the page of Kubernetes clusters has them all. */
const MAX_FOLDED = 16;

/** The Kubernetes clusters of the strip, and how many are left out of it. */
export interface Strip {
  shown: ContextView[];
  /** Left out because they are ready. */
  moreReady: number;
  /** Left out because there is no room. */
  moreNotReady: number;
}

/** Control planes first, the others in the order of the server: people learn positions, so no state moves a tile. */
export function stripOf(contexts: ContextView[]): Strip {
  const ordered = [
    ...contexts.filter(({ isControlPlane }) => isControlPlane),
    ...contexts.filter(({ isControlPlane }) => !isControlPlane),
  ];
  if (ordered.length <= MAX_TILES) {
    return { shown: ordered, moreReady: 0, moreNotReady: 0 };
  }
  const kept = ordered.filter(
    ({ state, isControlPlane }) => isControlPlane || state !== 'healthy',
  );
  const shown = kept.slice(0, MAX_FOLDED);
  return {
    shown,
    moreReady: ordered.length - kept.length,
    moreNotReady: kept.length - shown.length,
  };
}

/** Kubernetes clusters that hold a control plane or a datacenter that the viewer may see, and how many of them answer now. */
export function reportingOf(contexts: ContextView[]): {
  reporting: number;
  used: number;
} {
  const used = contexts.filter(
    ({ isControlPlane, dependants }) => isControlPlane || dependants.length > 0,
  );
  return { reporting: used.filter(answers).length, used: used.length };
}

/** How many Kubernetes clusters need someone, and the worst of their states: the badge of their tab. */
export function needyContexts(contexts: ContextView[]): {
  count: number;
  state: StateKey;
} {
  const needy = contexts
    .map(({ state }) => state)
    .filter(state => needsSomeone(state));
  return { count: needy.length, state: worstState(needy) };
}
