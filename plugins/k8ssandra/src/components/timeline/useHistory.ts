import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type {
  HistoryQuery,
  HistoryResponse,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useLive, type Live } from '../../hooks';

/** Where history is read: of a cluster, or of the fleet. */
export type HistorySource = (
  query: HistoryQuery,
  options: { signal: AbortSignal },
) => Promise<HistoryResponse>;

/** Pages of history as one answer. */
export interface HistoryPages extends HistoryResponse {
  /** The query that this answers. */
  query: HistoryQuery;
  pages: number;
}

/** History that is kept fresh. */
export interface LiveHistory extends Live<HistoryPages> {
  /** What is shown answers the query before: the new answer is on its way. */
  isChanging: boolean;
  isLoadingOlder: boolean;
  older(): void;
}

/** What a hint tells of is written a moment later. */
const WRITTEN_MS = 1500;

/**
 * Keeps the first pages of history fresh. While the answer of another query is on its way the one before stays.
 * @param pages - so many are loaded from the start
 */
export function useHistory(options: {
  source: HistorySource;
  query: HistoryQuery;
  pages?: number;
  /** Whether a signal with these opaque keys is about this; every signal is when absent. */
  concerns?(keys: string[]): boolean;
}): LiveHistory {
  const { source, pages = 1, concerns } = options;
  const key = JSON.stringify(options.query);
  const wanted = useRef(pages);
  const [asked, setAsked] = useState(pages);
  const load = useMemo(() => {
    wanted.current = pages;
    const query: HistoryQuery = JSON.parse(key);
    return (signal: AbortSignal) =>
      loadPages({ source, query, pages: () => wanted.current, signal });
  }, [source, key, pages]);
  const refresh = useRef(() => {});
  const later = useRef<ReturnType<typeof setTimeout>>();
  const live = useLive<HistoryPages>({
    load,
    concerns: keys => {
      if (concerns && !concerns(keys)) return false;
      clearTimeout(later.current);
      later.current = setTimeout(() => refresh.current(), WRITTEN_MS);
      return true;
    },
  });
  refresh.current = live.refresh;
  useEffect(() => () => clearTimeout(later.current), []);
  useEffect(() => setAsked(pages), [load, pages]);

  const { data, error } = live;
  const before = useRef<{ data: HistoryPages; times: Live<never>['times'] }>();
  if (data) before.current = { data, times: live.times };
  const kept = data || error ? undefined : before.current;
  const older = useCallback(() => {
    wanted.current += 1;
    setAsked(wanted.current);
    refresh.current();
  }, []);
  return {
    ...live,
    ...kept,
    isChanging: kept !== undefined,
    isLoadingOlder:
      data !== undefined && !error && data.pages < asked && !isEnd(data),
    older,
  };
}

function isEnd({ nextCursor }: HistoryResponse): boolean {
  return nextCursor === null;
}

async function loadPages(options: {
  source: HistorySource;
  query: HistoryQuery;
  pages: () => number;
  signal: AbortSignal;
}): Promise<HistoryPages> {
  const { source, query, signal } = options;
  const first = await source(query, { signal });
  const items = [...first.items];
  let last = first;
  let pages = 1;
  while (last.nextCursor !== null && pages < options.pages()) {
    last = await source({ ...query, cursor: last.nextCursor }, { signal });
    items.push(...last.items);
    pages += 1;
  }
  const { nextCursor } = last;
  return { ...first, items, nextCursor, query, pages };
}
