import type { Span } from './types';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** How far one may look back at once, in seconds. */
export const RANGES = {
  '1h': HOUR,
  '6h': 6 * HOUR,
  '24h': DAY,
  '7d': 7 * DAY,
  '30d': 30 * DAY,
} as const;

/** A zoom of the timeline. */
export type Range = keyof typeof RANGES;

/** Shortest first. */
export const RANGE_KEYS = Object.keys(RANGES) as Range[];

/** The zoom of an address; 24 hours when it names none of ours. */
export function parseRange(text: string | null | undefined): Range {
  return RANGE_KEYS.find(each => each === text) ?? '24h';
}

/** The end of the span of an address in epoch milliseconds; `undefined` for now, and for what is no time. */
export function parseTo(text: string | null | undefined): number | undefined {
  const at = text ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** A time as it stands in an address: whole seconds, UTC. */
export function formatTo(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** The span that is looked at. An end in the future is now. */
export function spanOf(
  range: Range,
  to: number | undefined,
  now: number,
): Span {
  const end = Math.min(to ?? now, now);
  return { from: end - RANGES[range] * 1000, to: end };
}

/**
 * Where the span ends after half a step earlier or later.
 * @returns epoch milliseconds; `undefined` when it reaches now, and goes on with it
 */
export function pan(
  range: Range,
  { to }: Span,
  now: number,
  direction: 'earlier' | 'later',
): number | undefined {
  const step = (RANGES[range] * 1000) / 2;
  const next = direction === 'earlier' ? to - step : to + step;
  return next >= now ? undefined : next;
}
