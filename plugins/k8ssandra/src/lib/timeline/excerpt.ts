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
  /** `healthy`: the last time that all was well; `longest`: that is longer ago than an excerpt reaches. */
  since: 'recent' | 'healthy' | 'longest';
}

/**
 * The time since a cluster was last healthy, at least 20 min and at most 24 h, with a little of the time before.
 * @param state - of the cluster now
 */
export function excerptOf(
  entries: HistoryEntry[],
  state: StateKey,
  now: number,
): Excerpt {
  const recent = { from: now - SHORTEST_MS, to: now };
  if (state === 'healthy') return { span: recent, since: 'recent' };
  const left = entries
    .filter(
      each =>
        each.kind === 'transition' &&
        each.subject === 'cluster' &&
        each.from === 'healthy',
    )
    .map(({ at }) => Date.parse(at));
  if (left.length === 0) {
    return { span: { from: now - LONGEST_MS, to: now }, since: 'longest' };
  }
  const last = Math.max(...left);
  const from = last - (now - last) / 10;
  return {
    span: {
      from: Math.max(now - LONGEST_MS, Math.min(recent.from, from)),
      to: now,
    },
    since: 'healthy',
  };
}
