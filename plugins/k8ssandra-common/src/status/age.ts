const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What an age belongs to: each has its own limit (ux 4). */
export type AgeKind =
  | 'live'
  | 'gossip'
  | 'replication'
  | 'checks'
  | 'operations'
  | 'plan';

/** Seconds after which a value is drawn as stale, by kind (ux 4). */
export const staleAfterSeconds: Record<AgeKind, number> = {
  /** Node states, conditions, contact with a context. */
  live: 90,
  gossip: 5 * MINUTE,
  replication: 15 * MINUTE,
  /** Permissions, dry-runs, capacity, storage classes. */
  checks: HOUR,
  /** What Reaper and Medusa say. */
  operations: 5 * MINUTE,
  plan: 30,
};

/** True past the limit of the kind, and for what was never seen. */
export function isStale(kind: AgeKind, seconds: number | null): boolean {
  return seconds === null || seconds > staleAfterSeconds[kind];
}

/**
 * A duration in words: "12 s", "6 min", "31 h", "12 d" (ux 4). `exact` adds the seconds below ten minutes: "6 min 12 s".
 */
export function formatDuration(
  seconds: number,
  options: { exact?: boolean } = {},
): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < MINUTE) {
    return `${whole} s`;
  }
  if (whole < HOUR) {
    const minutes = Math.floor(whole / MINUTE);
    const rest = whole % MINUTE;
    return options.exact && whole < 10 * MINUTE && rest > 0
      ? `${minutes} min ${rest} s`
      : `${minutes} min`;
  }
  if (whole < 48 * HOUR) {
    return `${Math.floor(whole / HOUR)} h`;
  }
  return `${Math.floor(whole / DAY)} d`;
}

/** A time that is left, in words: like a duration, with the minutes below ten hours, "1 h 10 min". */
export function formatEstimate(seconds: number): string {
  const minutes = Math.floor(Math.max(0, seconds) / MINUTE);
  const rest = minutes % 60;
  return minutes > 60 && minutes < 600 && rest > 0
    ? `${Math.floor(minutes / 60)} h ${rest} min`
    : formatDuration(seconds);
}

/**
 * An age in words, without "ago". Stale ages are exact to the second below ten minutes: old data says so loudly (ux 4).
 * `null` is something that was never seen.
 */
export function formatAge(
  seconds: number | null,
  options: { stale?: boolean } = {},
): string {
  return seconds === null
    ? 'never seen'
    : formatDuration(seconds, { exact: options.stale });
}
