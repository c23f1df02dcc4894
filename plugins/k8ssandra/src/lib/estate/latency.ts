import type {
  LatencyHistoryView,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Above this an answer is slow: the limit at which the connection counts as degraded. */
export const SLOW_MS = 1000;

/** The least and the most of the hour; undefined where nothing was measured. */
export function latencyRange(
  history: LatencyHistoryView,
): { low: number; high: number } | undefined {
  const known = history.p50Ms.filter(
    (value): value is number => value !== null,
  );
  return known.length === 0
    ? undefined
    : { low: Math.min(...known), high: Math.max(...known) };
}

/** Slow where one answer of a hundred took longer than the limit of late. */
export function latencyState({ recent }: LatencyHistoryView): StateKey {
  return recent && recent.p99Ms > SLOW_MS ? 'attention' : 'healthy';
}
