import type {
  ClusterView,
  HistoryEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { drawnState, regionName } from '../clusterFacts';
import { barsOf, type LaneFacts } from './bars';
import { dotsOf } from './dots';
import type { Lane, LaneSeed } from './types';

/** Key of the lane of the control plane; no datacenter can have it. */
export const HOME_LANE = '-';

/** A lane for the control plane and one for each region, in the order of the specification; then those of datacenters that are gone. */
export function laneSeeds(
  cluster: ClusterView | undefined,
  entries: HistoryEntry[],
  homeLabel: string,
): LaneSeed[] {
  const home: LaneSeed = {
    key: HOME_LANE,
    label: homeLabel,
    datacenter: null,
    context: '',
    state: null,
  };
  const current = (cluster?.datacenters ?? []).map(
    (each): LaneSeed => ({
      key: each.name,
      label: regionName(each),
      datacenter: each.name,
      context: each.context,
      state: drawnState(each),
    }),
  );
  const gone = new Map<string, LaneSeed>();
  for (const { datacenter, context } of entries) {
    if (
      datacenter !== null &&
      !current.some(each => each.datacenter === datacenter)
    ) {
      gone.set(datacenter, {
        key: datacenter,
        label: datacenter,
        datacenter,
        context,
        state: null,
      });
    }
  }
  return [home, ...current, ...gone.values()];
}

/** The lanes of one region only, with that of the control plane, where changes of the whole cluster stand; all when none is named. */
export function lanesFor(seeds: LaneSeed[], region: string): LaneSeed[] {
  return region === ''
    ? seeds
    : seeds.filter(({ key }) => key === HOME_LANE || key === region);
}

/** The lanes as they are drawn. */
export function lanesOf(
  seeds: LaneSeed[],
  facts: LaneFacts,
  options: {
    /** Dots closer than this part of a lane are one. */
    gap: number;
    /** What may be a dot; everything may be told more than once. */
    dots: HistoryEntry[];
  },
): Lane[] {
  const dots = [...new Map(options.dots.map(each => [each.id, each])).values()];
  return seeds.map(seed => ({
    ...seed,
    bars: barsOf(seed, facts),
    dots: dotsOf(seed, dots, facts.span, options.gap),
  }));
}
