import { datacenterFacts, isStillThere, removedDatacenters } from '../plan';
import type { ContextSnapshot, Snapshot } from '../snapshot';

/** Whether the region of a datacenter can be seen, since when, and when it was heard of last. Times are RFC 3339. */
export interface Reachability {
  reachable: boolean;
  since: string;
  /** Only of a region out of sight; absent where it was never seen. */
  lastContact?: string;
}

/**
 * Sight of each datacenter, by its object name. Times are those of the last change: none of them moves while nothing changes, so
 * a settled status is never rewritten.
 * @param before - what the status says now
 * @param now - RFC 3339
 */
export function reachabilityOf(
  snapshot: Snapshot,
  before: unknown,
  now: string,
): Record<string, Reachability> {
  const known = isRecord(before) ? before : {};
  const places = [
    ...datacenterFacts(snapshot),
    ...removedDatacenters(snapshot).filter(isStillThere),
  ];
  return Object.fromEntries(
    places.map(({ name, context }) => [
      name,
      reachability(context, known[name], now),
    ]),
  );
}

function reachability(
  { visible, lastContactSeconds }: ContextSnapshot,
  before: unknown,
  now: string,
): Reachability {
  if (isReachability(before) && before.reachable === visible) return before;
  if (visible || lastContactSeconds === null) {
    return { reachable: visible, since: now };
  }
  const last = Date.parse(now) - lastContactSeconds * 1000;
  return { reachable: false, since: now, lastContact: timeOf(last) };
}

function timeOf(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+/, '');
}

function isReachability(value: unknown): value is Reachability {
  return (
    isRecord(value) &&
    typeof value.reachable === 'boolean' &&
    typeof value.since === 'string'
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
