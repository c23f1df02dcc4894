import { isRecord } from '../records';

/**
 * Defaults of a kind of object, shaped like the object: a plain value is the default of its field, a record is looked into where the
 * object has the field, and a list of one entry holds the defaults of each item.
 */
export type Defaults = { [field: string]: Default };

/** The default of one field. */
export type Default =
  | string
  | number
  | boolean
  | Defaults
  | [Defaults]
  | WholeDefault;

/** An object that is filled in as a whole where it is absent, and looked into where it is there. */
export class WholeDefault {
  constructor(readonly value: object, readonly within: Defaults) {}
}

/** The object with what an API server fills in; what is there stays. Nothing is changed in place. */
export function fill<T>(object: T, defaults: Defaults): T {
  const filled: Record<string, unknown> = {
    ...(object as Record<string, unknown>),
  };
  for (const [field, each] of Object.entries(defaults)) {
    const value = fillField(filled[field] ?? undefined, each);
    if (value !== undefined) filled[field] = value;
  }
  return filled as T;
}

function fillField(value: unknown, each: Default): unknown {
  if (Array.isArray(each)) {
    return Array.isArray(value)
      ? value.map(item => fillRecord(item, each[0]))
      : value;
  }
  if (each instanceof WholeDefault) {
    return fillRecord(value ?? each.value, each.within);
  }
  return typeof each === 'object' ? fillRecord(value, each) : value ?? each;
}

function fillRecord(value: unknown, defaults: Defaults): unknown {
  return isRecord(value) ? fill(value, defaults) : value;
}
