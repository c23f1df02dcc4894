import type {
  ClusterView,
  Hop,
  RegionPropagation,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The hop that a change has not passed yet; none where it arrived. */
export function standsAt(hops: Hop[]): Hop | undefined {
  return hops.find(({ state }) => state !== 'done');
}

/** How many pods run what is asked for; nothing where no StatefulSet tells. */
export function revisionFact({
  revisions,
}: Pick<RegionPropagation, 'revisions'>):
  | { current: number; all: number }
  | undefined {
  if (!revisions || revisions.length === 0) {
    return undefined;
  }
  const sum = (list: typeof revisions) =>
    list.reduce((total, { pods }) => total + pods, 0);
  return {
    current: sum(revisions.filter(({ current }) => current)),
    all: sum(revisions),
  };
}

/** Whether the way of a change is worth a place on the page: one is under way, and it is not the creation, of which the plan says all. */
export function isOnItsWay({
  change,
  propagation,
}: Pick<ClusterView, 'change' | 'propagation'>): boolean {
  return change?.kind === 'change' && propagation?.arrived === false;
}
