import type {
  HistoryEntry,
  OperationEntry,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { compareStates } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { outageState } from './bars';

/** How an entry is drawn: as a state, or as something that is none. */
export type EntrySign = StateKey | 'change' | 'event';

const OPERATIONS: Record<OperationEntry['state'], StateKey> = {
  waiting: 'waiting',
  running: 'progressing',
  complete: 'healthy',
  failed: 'attention',
  invalid: 'attention',
  deleting: 'deleting',
  removed: 'deleting',
};

/** The sign of an entry. */
export function signOf(entry: HistoryEntry): EntrySign {
  switch (entry.kind) {
    case 'transition':
      return entry.to ?? 'deleting';
    case 'outage':
      return outageState(entry);
    case 'operation':
      return OPERATIONS[entry.state] ?? 'unknown';
    case 'event':
      return entry.type === 'Normal' ? 'event' : 'attention';
    default:
      return ['deletion-asked', 'removed'].includes(entry.verb)
        ? 'deleting'
        : 'change';
  }
}

/** The sign of several entries: the worst state, else a change, else an event. */
export function signOfAll(entries: HistoryEntry[]): EntrySign {
  const signs = entries.map(signOf);
  const states = signs.filter(
    (each): each is StateKey => each !== 'change' && each !== 'event',
  );
  const [worst] = states.sort(compareStates);
  if (worst && worst !== 'healthy') return worst;
  if (signs.includes('change')) return 'change';
  return worst ?? 'event';
}

/**
 * How long something lasted, in seconds.
 * @param now - epoch milliseconds by the server's clock, for what goes on
 */
export function secondsOf({ at, until }: HistoryEntry, now: number): number {
  const end = until === null ? now : Date.parse(until);
  return Math.max(0, (end - Date.parse(at)) / 1000);
}
