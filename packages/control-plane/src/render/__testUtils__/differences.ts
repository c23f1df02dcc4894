import { isRecord } from '../ideal/records';
import type { Comparable } from './normalise';

/** Where two sides differ; one of them is undefined where only the other has something. */
export interface Difference {
  /** `<context>/<kind>/<namespace>/<name>`. */
  object: string;
  /** Path within the object; empty for the object as a whole. */
  path: string;
  ours: unknown;
  theirs: unknown;
}

/** Every difference between what we have and what somebody else has. Lists are one value, except those of equal length. */
export function differencesBetween(
  ours: Comparable,
  theirs: Comparable,
): Difference[] {
  const found: Difference[] = [];
  const objects = [...new Set([...Object.keys(ours), ...Object.keys(theirs)])];
  for (const object of objects.sort()) {
    collect(ours[object], theirs[object], '', (path, a, b) =>
      found.push({ object, path, ours: a, theirs: b }),
    );
  }
  return found;
}

function collect(
  ours: unknown,
  theirs: unknown,
  path: string,
  tell: (path: string, ours: unknown, theirs: unknown) => void,
) {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return;
  const lists =
    Array.isArray(ours) &&
    Array.isArray(theirs) &&
    ours.length === theirs.length;
  if (!lists && !(isRecord(ours) && isRecord(theirs))) {
    tell(path, ours, theirs);
    return;
  }
  const a = ours as Record<string, unknown>;
  const b = theirs as Record<string, unknown>;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    collect(a[key], b[key], path ? `${path}.${key}` : key, tell);
  }
}

/** A difference in words. */
export function describeDifference(each: Difference): string {
  const text = (value: unknown) => JSON.stringify(value) ?? 'absent';
  const place = each.path ? `${each.object} ${each.path}` : each.object;
  return each.path
    ? `${place}: ${text(each.ours)} instead of ${text(each.theirs)}`
    : `${place}: ${each.ours === undefined ? 'missing' : 'too many'}`;
}
