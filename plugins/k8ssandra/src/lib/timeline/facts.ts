import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { LaneFacts } from './bars';
import type { Span } from './types';

/** What lanes are drawn from, of an answer that may not reach back to the beginning of its span. */
export function factsOf(history: HistoryResponse, span: Span): LaneFacts {
  const { items, states = [], gaps, since } = history;
  const loaded = loadedFrom(history);
  const known = since ? Date.parse(since) : null;
  return {
    entries: items,
    states,
    gaps,
    since: known === null ? null : Math.max(known, loaded ?? known),
    span,
  };
}

/** The moment of the oldest entry that is loaded, when there are older ones; else `undefined`. */
export function loadedFrom({
  items,
  nextCursor,
}: HistoryResponse): number | undefined {
  return nextCursor === null || items.length === 0
    ? undefined
    : Date.parse(items[items.length - 1].at);
}
