import type { HistoryResponse } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What is older than it is kept is deleted about once an hour; a moment that stands still for as long spares browsers an answer. */
const STEP_MS = 3_600_000;

/**
 * Since when history is known: since somebody looked first, or since the oldest that is kept. Pure.
 * @param subjects - `knownSince` in epoch milliseconds, as `now`
 */
export function sinceOf(
  subjects: Array<{ knownSince: number }>,
  { now, keptMs }: { now: number; keptMs: number },
): Pick<HistoryResponse, 'since' | 'sinceAgeSeconds'> {
  if (subjects.length === 0) return { since: null, sinceAgeSeconds: null };
  const known = subjects.reduce(
    (least, each) => Math.min(least, each.knownSince),
    Infinity,
  );
  const kept = Math.ceil((now - keptMs) / STEP_MS) * STEP_MS;
  const since = Math.min(now, Math.max(known, kept));
  return {
    since: new Date(since).toISOString(),
    sinceAgeSeconds: (now - since) / 1000,
  };
}
