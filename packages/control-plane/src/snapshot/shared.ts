/** So much is remembered; what was asked for longest ago goes first. */
const LIMIT = 2000;

const known = new Map<string, unknown>();

/**
 * Keeps once what thousands of objects say alike, such as the labels of the pods of a rack. For read-only values of JSON; equal ones are
 * the same one afterwards.
 */
export function shared<T>(value: T): T {
  const key = JSON.stringify(value);
  if (key === undefined) return value;
  const found = (known.get(key) as T | undefined) ?? value;
  known.delete(key);
  known.set(key, found);
  if (known.size > LIMIT) known.delete(known.keys().next().value as string);
  return found;
}
