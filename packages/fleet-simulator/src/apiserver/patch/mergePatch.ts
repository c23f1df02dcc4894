import { cloneJson, isRecord, setOwn } from '../../storage';

/** A copy of a value with a JSON merge patch on it (RFC 7386). */
export function mergePatch(value: unknown, patch: unknown): unknown {
  if (Array.isArray(patch))
    return isRecord(value) ? cloneJson(patch) : withoutNulls(patch);
  if (!isRecord(patch)) return cloneJson(patch);
  const result: Record<string, unknown> = isRecord(value)
    ? cloneJson(value)
    : {};
  for (const key of Object.keys(patch)) {
    if (patch[key] === null) delete result[key];
    else {
      const own = Object.hasOwn(result, key) ? result[key] : undefined;
      setOwn(result, key, mergePatch(own, patch[key]));
    }
  }
  return result;
}

/** A copy of a list without nulls in its objects, as the library of Kubernetes takes it over. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null)
      .map(([key, item]) => [key, withoutNulls(item)]),
  );
}
