import { canonicalJson } from '../desired';

type Json = Record<string, unknown>;

/**
 * JSON merge patch (RFC 7386) that leads from one value to another; undefined when they are equal. Arrays are replaced whole,
 * what is gone becomes null.
 */
export function mergeDiff(from: Json, to: Json): Json | undefined {
  const patch: Json = {};
  for (const key of Object.keys(from)) {
    if (to[key] === undefined && from[key] !== undefined) patch[key] = null;
  }
  for (const [key, value] of Object.entries(to)) {
    if (value === undefined) continue;
    const before = from[key];
    if (isRecord(before) && isRecord(value)) {
      const inner = mergeDiff(before, value);
      if (inner) patch[key] = inner;
    } else if (canonicalJson(before) !== canonicalJson(value)) {
      patch[key] = value;
    }
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
