import { compareStates, needsSomeone } from '../../status/rollUp';
import type { StateKey } from '../../status/states';
import { firstFew } from '../lists';
import type { Sentence } from '../sentence';
import { sayFleet } from './fleetCatalogue';

/** What the headline reads of each cluster and context. */
export interface FleetFacts {
  clusters: Array<{ state: StateKey }>;
  /** Contexts that some cluster uses, the control-plane clusters included, by region. */
  contexts: Array<{ state: StateKey; region: string }>;
  /** True when every control plane has read its clusters; else none seen is not none there. */
  synced?: boolean;
}

/** States of a context that gives no answers. */
const SILENT: ReadonlySet<StateKey> = new Set<StateKey>([
  'unreachable',
  'auth-failed',
  'incompatible',
]);

/** Names that the second line has room for. */
const MOST_NAMES = 5;

/**
 * Headline of the fleet page: count, then kinds in order of severity (ux 5).
 * "2 of 5 clusters need someone: 1 is down, 1 degraded." · "All 11 clusters are healthy."
 */
export function buildFleetHeadline({
  clusters,
  synced = true,
}: Pick<FleetFacts, 'clusters' | 'synced'>): Sentence {
  const total = clusters.length;
  if (total === 0) {
    return synced ? sayFleet('fleet.none') : sayFleet('fleet.none.unknown');
  }
  const needy = clusters.filter(({ state }) => needsSomeone(state));
  if (needy.length > 0) {
    const kinds = kindsOf(needy.map(({ state }) => state));
    return sayFleet('fleet.need', { count: needy.length, total, kinds });
  }
  if (clusters.some(({ state }) => state !== 'healthy')) {
    return sayFleet('fleet.fine', {
      kinds: kindsOf(clusters.map(({ state }) => state)),
    });
  }
  return total === 1
    ? sayFleet('fleet.healthy.one')
    : sayFleet('fleet.healthy', { total });
}

/** The second line of the fleet page: which answers its numbers lack. `null` where none is missing. */
export function buildFleetGaps({
  contexts,
}: Pick<FleetFacts, 'contexts'>): Sentence | null {
  const silent = contexts.filter(({ state }) => SILENT.has(state));
  if (silent.length === 0) return null;
  const regions = [...new Set(silent.map(({ region }) => region))];
  return sayFleet('fleet.missing', {
    missing: silent.length,
    total: contexts.length,
    names: firstFew(regions, MOST_NAMES),
  });
}

/** Pairs such as `down=2`, worst first. */
function kindsOf(states: StateKey[]): string[] {
  const counts = new Map<StateKey, number>();
  for (const state of [...states].sort(compareStates)) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts].map(([state, count]) => `${state}=${count}`);
}
