/** Longest wait that is honoured. */
export const MAX_RETRY_AFTER_SECONDS = 30;

/** A server that asks for more than this is not to be believed. */
const ABSURD_SECONDS = 3600;

/**
 * Reads `Retry-After` (RFC 9110: seconds or a date). Values up to an hour are cut to {@link MAX_RETRY_AFTER_SECONDS};
 * negative, unreadable and absurd ones are ignored.
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
  if (!Number.isFinite(seconds) || seconds < 0 || seconds > ABSURD_SECONDS) {
    return undefined;
  }
  return Math.min(seconds, MAX_RETRY_AFTER_SECONDS);
}
