/** Longest wait that is honoured: a server that asks for more gets this much, so that no typing error of its silences us for days. */
export const MAX_RETRY_AFTER_SECONDS = 60;

/**
 * Reads `Retry-After` (RFC 9110: seconds or a date), cut to {@link MAX_RETRY_AFTER_SECONDS}. Negative and unreadable values, and dates
 * that have passed, are ignored.
 */
export function parseRetryAfter(
  value: unknown,
  now: () => number = Date.now,
): number | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  const text = String(value).trim();
  const seconds = /^\d+$/.test(text)
    ? Number(text)
    : (Date.parse(text) - now()) / 1000;
  if (Number.isNaN(seconds) || seconds < 0) return undefined;
  return Math.min(seconds, MAX_RETRY_AFTER_SECONDS);
}
