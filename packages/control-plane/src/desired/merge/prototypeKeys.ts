/**
 * Whether a member may lead to what all objects share. `__proto__` is no key that Kubernetes knows. `constructor` and `prototype` may be names
 * of labels, whose values are texts; a mapping under such a name is of use to nobody but an attacker.
 */
export function isPrototypeKey(key: string, value: unknown): boolean {
  if (key === '__proto__') return true;
  const isSuspect = key === 'constructor' || key === 'prototype';
  return isSuspect && typeof value === 'object' && value !== null;
}

/** A JSON value without such members, at any depth; the very same value when there are none. */
export function withoutPrototypeKeys<T>(value: T): T {
  return strip(value) as T;
}

function strip(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const items = value.map(strip);
    return items.every((each, index) => each === value[index]) ? value : items;
  }
  const before = Object.entries(value);
  const after = before
    .filter(([key, each]) => !isPrototypeKey(key, each))
    .map(([key, each]) => [key, strip(each)] as const);
  const isSame =
    before.length === after.length &&
    after.every(([, each], index) => each === before[index][1]);
  return isSame ? value : Object.fromEntries(after);
}
