import { compareStates, needsSomeone } from '../../status/rollUp';
import type { StateKey } from '../../status/states';
import { defineSentences, joinSentences } from '../define';
import type { Sentence } from '../sentence';

const say = defineSentences({
  'fleet.none': 'No Cassandra cluster yet.',
  'fleet.none.unknown': 'No Cassandra cluster has been seen yet.',
  'fleet.healthy': 'All {total} clusters are healthy.',
  'fleet.healthy.one': 'The only cluster is healthy.',
  'fleet.fine': 'No cluster needs someone: {kinds}.',
  'fleet.need':
    '{count} of {total:cluster|clusters} {count:=needs|need} someone: {kinds}.',
  'fleet.missing':
    'Answers are missing from {missing} of {total:context|contexts} in use.',
});

/** What the headline reads of each cluster and context. */
export interface FleetFacts {
  clusters: Array<{ state: StateKey }>;
  /** Contexts that some cluster uses, the control-plane clusters included. */
  contexts: Array<{ state: StateKey; lastContactSeconds: number | null }>;
  /** True when every control plane has read its clusters; else none seen is not none there. */
  synced?: boolean;
}

/** How a count of clusters is worded: "1 is down, 1 degraded". */
const kindWords: Partial<Record<StateKey, string>> = {
  'auth-failed': 'with refused access',
  attention: 'in need of attention',
  unknown: 'not seen yet',
};

/** States of a context that gives no answers. */
const SILENT: ReadonlySet<StateKey> = new Set<StateKey>([
  'unreachable',
  'auth-failed',
  'incompatible',
]);

/**
 * Headline of the fleet page: count, then kinds in order of severity, then what is missing (ux 5).
 * "2 of 5 clusters need someone: 1 is down, 1 degraded." · "All 11 clusters are healthy."
 */
export function buildFleetHeadline(facts: FleetFacts): Sentence {
  const silent = facts.contexts.filter(context => SILENT.has(context.state));
  const missing =
    silent.length > 0
      ? say('fleet.missing', {
          missing: silent.length,
          total: facts.contexts.length,
        })
      : null;
  const main = clusterSentence(facts);
  return joinSentences([main, missing]) ?? main;
}

function clusterSentence({ clusters, synced = true }: FleetFacts): Sentence {
  const total = clusters.length;
  if (total === 0) {
    return synced ? say('fleet.none') : say('fleet.none.unknown');
  }
  const needy = clusters.filter(({ state }) => needsSomeone(state));
  if (needy.length > 0) {
    const kinds = kindsOf(needy.map(({ state }) => state));
    return say('fleet.need', { count: needy.length, total, kinds });
  }
  if (clusters.some(({ state }) => state !== 'healthy')) {
    return say('fleet.fine', {
      kinds: kindsOf(clusters.map(({ state }) => state)),
    });
  }
  return total === 1
    ? say('fleet.healthy.one')
    : say('fleet.healthy', { total });
}

/** "1 is down, 1 degraded": the verb stands once. */
function kindsOf(states: StateKey[]): string {
  const counts = new Map<StateKey, number>();
  for (const state of [...states].sort(compareStates)) {
    counts.set(state, (counts.get(state) ?? 0) + 1);
  }
  return [...counts]
    .map(([state, count], index) => {
      const word = kindWords[state] ?? state;
      const verb = count === 1 ? 'is' : 'are';
      return index === 0 ? `${count} ${verb} ${word}` : `${count} ${word}`;
    })
    .join(', ');
}
