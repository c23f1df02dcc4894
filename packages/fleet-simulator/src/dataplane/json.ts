type Json = Record<string, any>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Whether two values say the same in Kubernetes: key order does not count, nor do members that are undefined or null, which some API
 * servers keep and others leave out.
 */
export function sameJson(a: unknown, b: unknown): boolean {
  if ((a ?? null) === (b ?? null)) return true;
  if (Array.isArray(a) && Array.isArray(b)) {
    return (
      a.length === b.length &&
      a.every((value, index) => sameJson(value, b[index]))
    );
  }
  if (!isObject(a) || !isObject(b)) return false;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(name =>
    sameJson(a[name], b[name]),
  );
}

/** The same JSON with the members of every object in the order of their names. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map(name => [name, sortKeys(value[name])]),
  );
}

/** The JSON merge patch that leads from one object to the other; undefined when they are equal. */
export function mergeDiff(from: Json = {}, to: Json = {}): Json | undefined {
  const patch: Json = {};
  for (const name of new Set([...Object.keys(from), ...Object.keys(to)])) {
    const [before, after] = [from[name], to[name]];
    if (sameJson(before, after)) continue;
    if (after === undefined) patch[name] = null;
    else if (isObject(before) && isObject(after)) {
      patch[name] = mergeDiff(before, after);
    } else patch[name] = after;
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}
