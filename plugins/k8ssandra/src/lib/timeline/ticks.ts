import type { Span } from './types';

/** A mark on the axis. */
export interface Tick {
  /** From 0 to 1. */
  at: number;
  /** Epoch milliseconds. */
  time: number;
  /** Marks by the day say the date, others the time of day. */
  byDay: boolean;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps that people count in. */
const STEPS = [
  MINUTE,
  2 * MINUTE,
  5 * MINUTE,
  10 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  5 * DAY,
  10 * DAY,
];

/**
 * Marks of an axis at round times of a zone, at most `most` of them.
 * @param offset - milliseconds that the zone is ahead of UTC
 */
export function ticksOf(span: Span, most: number, offset = 0): Tick[] {
  const length = span.to - span.from;
  const step =
    STEPS.find(each => length / each <= most) ?? STEPS[STEPS.length - 1];
  const ticks: Tick[] = [];
  const first = Math.ceil((span.from + offset) / step) * step - offset;
  for (let time = first; time <= span.to; time += step) {
    ticks.push({ time, at: (time - span.from) / length, byDay: step >= DAY });
  }
  return ticks.slice(-most);
}
