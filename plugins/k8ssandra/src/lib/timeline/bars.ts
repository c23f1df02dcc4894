import type {
  HistoryEntry,
  HistoryGap,
  HistoryState,
  OutageEntry,
  StateKey,
  TransitionEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { clip, flatten, type Interval } from './intervals';
import type { Bar, LaneSeed, Span } from './types';

/** What lanes are made of. All times are those of the server. */
export interface LaneFacts {
  entries: HistoryEntry[];
  /** States at the beginning of the span. */
  states: HistoryState[];
  gaps: HistoryGap[];
  /** Epoch milliseconds: nothing is known of the time before; `null` when that is not known, and nothing else is. */
  since: number | null;
  span: Span;
}

type Piece = Omit<Bar, 'start' | 'end'> & Interval;

/**
 * The bars of a lane. What is not known lies over what is: first the time before anybody looked, then the outages of its Kubernetes
 * cluster, then what was lost; states are what is left. The lane of the control plane has no states of its own.
 */
export function barsOf(seed: LaneSeed, facts: LaneFacts): Bar[] {
  const { span } = facts;
  const bounds = { start: span.from, end: span.to };
  const layers = [
    unknown(facts),
    outages(seed, facts),
    gaps(facts),
    states(seed, facts),
  ].map(layer => layer.flatMap(each => clip(each, bounds)));
  const length = span.to - span.from;
  return flatten(layers).map(({ start, end, ...piece }) => ({
    ...piece,
    start: (start - span.from) / length,
    end: (end - span.from) / length,
  }));
}

function unknown({ since, span }: LaneFacts): Piece[] {
  const end = since ?? span.to;
  return [{ kind: 'unknown', state: 'unknown', start: span.from, end }];
}

function gaps({ gaps: all }: LaneFacts): Piece[] {
  return all.map(({ from, to }) => ({
    kind: 'gap',
    state: 'unknown',
    start: Date.parse(from),
    end: Date.parse(to),
  }));
}

function outages({ context }: LaneSeed, { entries, span }: LaneFacts): Piece[] {
  return entries
    .filter((each): each is OutageEntry => each.kind === 'outage')
    .filter(each => context !== null && each.context === context)
    .map(each => ({
      kind: 'outage',
      state: outageState(each),
      start: Date.parse(each.at),
      end: each.until === null ? span.to : Date.parse(each.until),
      entry: each.id,
    }));
}

/** Why a Kubernetes cluster could not be seen. */
export function outageState({ connection }: OutageEntry): StateKey {
  return connection === 'auth-failed' || connection === 'incompatible'
    ? connection
    : 'unreachable';
}

/** Transitions of a datacenter, oldest first. */
function movesOf(
  { datacenter, context }: LaneSeed,
  entries: HistoryEntry[],
): TransitionEntry[] {
  return entries
    .filter((each): each is TransitionEntry => each.kind === 'transition')
    .filter(
      each =>
        each.subject === 'datacenter' &&
        each.datacenter === datacenter &&
        (context === null || each.context === context),
    )
    .sort(
      (a, b) =>
        Date.parse(a.at) - Date.parse(b.at) || Number(a.id) - Number(b.id),
    );
}

function states(seed: LaneSeed, facts: LaneFacts): Piece[] {
  if (seed.datacenter === null) return [];
  const { span } = facts;
  const moves = movesOf(seed, facts.entries);
  const pieces: Piece[] = [];
  let current = stateBefore(seed, facts, moves);
  let start = span.from;
  let entry: string | undefined;
  const close = (end: number) => {
    if (current !== null && start < end) {
      pieces.push({ kind: kindOf(current), state: current, start, end, entry });
    }
  };
  for (const move of moves) {
    const at = Date.parse(move.at);
    close(at);
    current = move.to;
    start = Math.max(span.from, at);
    entry = move.id;
  }
  close(span.to);
  return pieces;
}

/** What a datacenter looked like while it could not be seen is no state of it. */
function kindOf(state: StateKey): Bar['kind'] {
  if (state === 'unreachable') return 'outage';
  return state === 'unknown' ? 'unknown' : 'state';
}

/** The state at the beginning: as the server tells, as the first move tells, or as it is now when it never moved. */
function stateBefore(
  { datacenter, context, state }: LaneSeed,
  { states: told }: LaneFacts,
  [first]: TransitionEntry[],
): StateKey | null {
  const known = told.find(
    each =>
      each.subject === 'datacenter' &&
      each.datacenter === datacenter &&
      (context === null || each.context === context),
  );
  if (known) return known.state;
  return first ? first.from : state;
}
