import type { JsonSchema } from '../../crd/schemaNode';
import { isRecord, type KubeObject } from '../../storage';
import { badRequest } from '../status';
import type { Target } from './context';

const RFC_3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/**
 * Refuses with 400 what the types of Kubernetes cannot be read from: built-in kinds as a whole, custom ones in their metadata. A
 * `null` among labels and annotations is an empty text, as Go reads it.
 */
export function checkDecodable(object: KubeObject, target: Target): void {
  const { resource, version } = target;
  const { properties = {} } = version.jsonSchema;
  const wrong = resource.isCustom
    ? problemOf(object.metadata, properties.metadata, [], 'ObjectMeta')
    : problemOf(object, version.jsonSchema, [], resource.kind);
  if (wrong) {
    throw badRequest(
      `${resource.kind} in version ${JSON.stringify(
        object.apiVersion,
      )} cannot be handled as a ${resource.kind}: ${wrong}`,
    );
  }
  for (const field of ['labels', 'annotations'] as const) {
    const texts = object.metadata?.[field];
    for (const [key, value] of Object.entries(texts ?? {})) {
      if (value === null) texts![key] = '';
    }
  }
}

/** The Go struct that a field belongs to, as far as its place tells. */
function structAt(path: string[], kind: string): string {
  if (path[0] === 'metadata') return 'ObjectMeta';
  if (path.length < 2 || path[0] === 'data') return kind;
  return `${kind}${path[0][0].toUpperCase()}${path[0].slice(1)}`;
}

const goTypes: Record<string, string> = {
  string: 'string',
  integer: 'int32',
  number: 'float64',
  boolean: 'bool',
};

/** Fields of bytes, which JSON has as texts. */
const byteMaps: Record<string, string> = {
  Secret: 'data',
  ConfigMap: 'binaryData',
};

function goTypeOf(schema: JsonSchema, path: string[], kind: string): string {
  if (path.length === 1 && path[0] === byteMaps[kind]) {
    return schema.type === 'object' ? 'map[string][]uint8' : '[]uint8';
  }
  if (schema.type === 'array') return '[]object';
  if (schema.type !== 'object') return goTypes[schema.type ?? ''] ?? 'object';
  return isRecord(schema.additionalProperties) ? 'map[string]string' : 'object';
}

function problemOf(
  value: unknown,
  schema: JsonSchema | undefined,
  path: string[],
  kind: string,
): string | undefined {
  if (value === undefined || value === null || !schema) return undefined;
  if (schema['x-kubernetes-int-or-string'] || !schema.type) return undefined;
  if (!hasType(value, schema.type)) {
    const owner = path.length > 0 ? structAt(path, kind) : kind;
    return `json: cannot unmarshal ${jsonType(value)} into Go struct field ${[
      owner,
      ...path,
    ].join('.')} of type ${goTypeOf(schema, path, kind)}`;
  }
  if (schema.format === 'date-time' && !RFC_3339.test(String(value))) {
    return `parsing time ${JSON.stringify(
      value,
    )} as "2006-01-02T15:04:05Z07:00": cannot parse ${JSON.stringify(
      value,
    )} as "2006"`;
  }
  if (Array.isArray(value)) {
    return first(value, item =>
      problemOf(item, schema.items as JsonSchema, path, kind),
    );
  }
  if (!isRecord(value)) return undefined;
  return first(Object.entries(value), ([key, item]) => {
    const own = schema.properties?.[key];
    if (own) return problemOf(item, own, [...path, key], kind);
    const more = schema.additionalProperties;
    return isRecord(more)
      ? problemOf(item, more as JsonSchema, path, kind)
      : undefined;
  });
}

function first<T>(
  items: T[],
  find: (item: T) => string | undefined,
): string | undefined {
  for (const item of items) {
    const found = find(item);
    if (found) return found;
  }
  return undefined;
}

function hasType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isRecord(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function jsonType(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'bool' : typeof value;
}
