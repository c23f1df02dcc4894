import type { HistoryQuery } from '../history/types';

/** The query of a page of history as it stands in an address; empty when nothing is said. */
export function historySearch(query: HistoryQuery = {}): string {
  const { kinds, limit, span, ...texts } = query;
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(texts)) {
    if (value !== undefined) search.set(name, value);
  }
  if (span !== undefined) search.set('span', String(span));
  if (kinds) search.set('kinds', kinds.join(','));
  if (limit !== undefined) search.set('limit', String(limit));
  const text = search.toString();
  return text && `?${text}`;
}
