import { useSyncExternalStore } from 'react';
import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Live } from '../../hooks';
import { everySecond, monotonicNow } from '../../lib/monotonic';
import { sentAt } from '../../lib/timeline/serverClock';

/** A drawing that moves on needs no finer time. */
const STEP_MS = 10_000;

/**
 * The server's time now, in epoch milliseconds, in steps of 10 s: what it told, and what this browser's monotonic clock counted since.
 * @returns `undefined` while no time of it is known
 */
export function useServerNow({
  data,
  times,
}: Pick<Live<HistoryResponse>, 'data' | 'times'>): number | undefined {
  const sent = data && sentAt(data);
  const elapsed = useSyncExternalStore(
    everySecond,
    () =>
      Math.floor(Math.max(0, monotonicNow() - times.receivedAt) / STEP_MS) *
      STEP_MS,
  );
  return sent === undefined ? undefined : sent + elapsed;
}
