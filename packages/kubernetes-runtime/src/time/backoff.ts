/** Bounds of an exponential back-off, in milliseconds. */
export interface BackoffLimits {
  firstMs: number;
  maxMs: number;
}

/** Reflector's and connection's waits (client-go: 0.8 s doubling to 30 s). */
export const RECONNECT_BACKOFF: BackoffLimits = { firstMs: 800, maxMs: 30_000 };

/** Per-key waits of a work queue (client-go's 5 ms, but capped at 60 s because people wait). */
export const QUEUE_BACKOFF: BackoffLimits = { firstMs: 5, maxMs: 60_000 };

/**
 * Wait before the next attempt after `failures` failures in a row: doubled each time, then 50–100 % of it
 * at random, so that many clusters or keys never come back in step.
 */
export function backoffDelay(
  failures: number,
  limits: BackoffLimits,
  random: () => number = Math.random,
): number {
  const exponent = Math.min(Math.max(failures - 1, 0), 40);
  const full = Math.min(limits.maxMs, limits.firstMs * 2 ** exponent);
  return full * (0.5 + random() / 2);
}
