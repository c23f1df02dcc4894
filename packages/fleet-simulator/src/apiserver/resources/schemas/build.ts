import type { JsonSchema } from '../../../crd/schemaNode';

type Properties = Record<string, JsonSchema>;

/** Builders of built-in schemas: declared fields have a type, fields that are not declared are kept as they are. */
export const text: JsonSchema = { type: 'string' };
export const integer: JsonSchema = { type: 'integer' };
export const flag: JsonSchema = { type: 'boolean' };
export const time: JsonSchema = { type: 'string', format: 'date-time' };
export const portNumber: JsonSchema = {
  type: 'integer',
  minimum: 1,
  maximum: 65535,
};
export const intOrString: JsonSchema = { 'x-kubernetes-int-or-string': true };
export const free: JsonSchema = {
  type: 'object',
  'x-kubernetes-preserve-unknown-fields': true,
};
export const textMap: JsonSchema = {
  type: 'object',
  additionalProperties: text,
};
export const quantities: JsonSchema = {
  type: 'object',
  additionalProperties: intOrString,
};

/** An object with declared fields; others are kept. */
export function record(
  properties: Properties,
  required?: string[],
): JsonSchema {
  return {
    type: 'object',
    properties,
    ...(required && { required }),
    'x-kubernetes-preserve-unknown-fields': true,
  };
}

/** An object that is owned as a whole. */
export function atomic(schema: JsonSchema): JsonSchema {
  return { ...schema, 'x-kubernetes-map-type': 'atomic' };
}

/** A list that is owned as a whole. */
export function list(items: JsonSchema = free): JsonSchema {
  return { type: 'array', items, 'x-kubernetes-list-type': 'atomic' };
}

/** A list whose items are told apart by some of their fields. */
export function listMap(keys: string[], items: JsonSchema): JsonSchema {
  return {
    type: 'array',
    items,
    'x-kubernetes-list-type': 'map',
    'x-kubernetes-list-map-keys': keys,
  };
}

/** A list without duplicates whose items are owned one by one. */
export const textSet: JsonSchema = {
  type: 'array',
  items: text,
  'x-kubernetes-list-type': 'set',
};

export const labelSelector = atomic(
  record({ matchLabels: textMap, matchExpressions: list() }),
);

export const conditions = listMap(
  ['type'],
  record(
    {
      type: text,
      status: text,
      reason: text,
      message: text,
      lastTransitionTime: time,
    },
    ['type'],
  ),
);

export const localReference = atomic(record({ name: text }));
export const localReferences = listMap(['name'], record({ name: text }));
