/** Seconds between a Kubernetes time stamp and `now` (epoch milliseconds), never negative; `null` for none or an unreadable one. */
export function secondsSince(
  timestamp: string | undefined | null,
  now: number,
): number | null {
  const then = timestamp ? Date.parse(timestamp) : NaN;
  return Number.isNaN(then)
    ? null
    : Math.max(0, Math.floor((now - then) / 1000));
}
