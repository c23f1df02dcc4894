import type { FreeForm } from '../resources';

/** The value as an object; an empty one for everything else, so that a malformed manifest is judged and never crashes. */
export function asObject(value: unknown): FreeForm {
  return isObject(value) ? value : {};
}

/** The value as a list; an empty one for everything else. */
export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as a text; `undefined` when it is none or empty. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Follows keys into nested objects; `undefined` where the path ends early. */
export function at(value: unknown, ...path: string[]): unknown {
  let current = value;
  for (const key of path) {
    current = isObject(current) ? current[key] : undefined;
  }
  return current;
}

/** Whether the value is a JSON object. */
export function isObject(value: unknown): value is FreeForm {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
