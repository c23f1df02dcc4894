import { isStale } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Ages that keep renewing themselves while a region is in contact. */
const LIVE_AGES = new Set([
  'observedAgeSeconds',
  'lastContactSeconds',
  'oldestAgeSeconds',
]);

/** Values that change at every look and mean nothing new. */
const RESTLESS = new Set([
  'latencyMs',
  'ageSeconds',
  'createdAgeSeconds',
  'startedAgeSeconds',
  'completedAgeSeconds',
  'readAgeSeconds',
  'endsInSeconds',
]);

/** What rests on a check that is made while somebody looks: its age says only whether it is stale. */
const CHECKED = new Set(['permissions', 'versions']);

/**
 * A text that stays the same while an answer says the same: make ETags from it. Ages within the freshness limit do not count,
 * stale ones do, so that an unchanged answer may be drawn with the ages of the earlier one.
 */
export function viewFingerprint(answer: unknown): string {
  return JSON.stringify(answer, (key, value) => {
    if (RESTLESS.has(key)) {
      return undefined;
    }
    if (CHECKED.has(key) && typeof value?.observedAgeSeconds === 'number') {
      const { observedAgeSeconds: age, ...rest } = value;
      return { ...rest, isStale: isStale('checks', age) };
    }
    return LIVE_AGES.has(key) && value !== null && !isStale('live', value)
      ? 0
      : value;
  });
}
