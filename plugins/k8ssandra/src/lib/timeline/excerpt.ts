import type {
  HistoryEntry,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Span } from './types';

const MINUTE = 60_000;

/** The shortest excerpt (ux 6 b, 5). */
export const SHORTEST_MS = 20 * MINUTE;
/** And the longest: what is older is on the Timeline. */
export const LONGEST_MS = 24 * 60 * MINUTE;

/** What an excerpt shows, and what it begins with. */
export interface Excerpt {
  span: Span;
  /** `healthy`: the last time that all was well; `created`: it never was; `longest`: both are longer ago than an excerpt reaches. */
  since: 'recent' | 'healthy' | 'created' | 'longest';
}

/**
 * The time since a cluster was last healthy, or was made, at least 20 min and at most 24 h, with a little of the time before.
 * @param state - of the cluster now
 */
export function excerptOf(
  entries: HistoryEntry[],
  state: StateKey,
  now: number,
): Excerpt {
  const recent = { from: now - SHORTEST_MS, to: now };
  if (state === 'healthy') return { span: recent, since: 'recent' };
  const lastOf = (isMeant: (entry: HistoryEntry) => boolean) =>
    Math.max(...entries.filter(isMeant).map(({ at }) => Date.parse(at)));
  const reaching = (last: number): Span => {
    const from = last - (now - last) / 10;
    return {
      from: Math.max(now - LONGEST_MS, Math.min(recent.from, from)),
      to: now,
    };
  };
  const healthy = lastOf(leftHealth);
  if (healthy > -Infinity) return { span: reaching(healthy), since: 'healthy' };
  const created = lastOf(isCreation);
  return created > -Infinity
    ? { span: reaching(created), since: 'created' }
    : { span: { from: now - LONGEST_MS, to: now }, since: 'longest' };
}

function leftHealth(entry: HistoryEntry): boolean {
  return (
    entry.kind === 'transition' &&
    entry.subject === 'cluster' &&
    entry.from === 'healthy'
  );
}

function isCreation(entry: HistoryEntry): boolean {
  return entry.kind === 'change' && entry.verb === 'created';
}
