import { isRecord } from '../../storage';
import type { JsonSchema } from '../schemaNode';

/** Numbers from 0 to 1, always the same for a seed (mulberry32). */
export type Random = () => number;

/** A source of numbers. */
export function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** One of some values. */
export const pick = <T>(random: Random, values: readonly T[]): T =>
  values[Math.floor(random() * values.length)];

const TEXTS = ['', 'a', 'rack-1', 'Some Text', 'übung', '10.0.0.1', 'true'];

/** Texts for the patterns that occur, by a part of the pattern. */
const BY_PATTERN: ReadonlyArray<readonly [string, readonly string[]]> = [
  ['KMGTPE', ['1', '512Mi', '1.5Gi', '500m', '1e3', '+2k']],
  [String.raw`\d+\.\d+\.\d+`, ['4.1.9', '3.11.14', '5.0.2-rc1', 'x4.0.17']],
  [String.raw`\d+/\d+`, ['1/2']],
  ['P(?:', ['PT15S', 'P1DT2H', '-PT5M']],
  ['0-9A-Za-z_,:', ['Ready', 'A_b']],
  ['A-Za-z0-9_,:', ['Ready', 'A_b']],
  ['-A-Za-z0-9_.', ['Ready', 'example.org/Ready']],
  ['-a-z0-9', ['data', 'more-data']],
];

const between = (random: Random, low: number, high: number) =>
  low + random() * (high - low + 0.999);

/** A value that a structural schema accepts. Optional fields are there by chance, the rarer the deeper they lie. */
export function valueOf(
  schema: JsonSchema,
  random: Random,
  depth = 0,
): unknown {
  if (schema.enum) return pick(random, schema.enum);
  if (schema['x-kubernetes-int-or-string']) {
    return random() < 0.3
      ? Math.floor(random() * 100)
      : textOf({ pattern: schema.pattern ?? 'KMGTPE' }, random);
  }
  switch (schema.type) {
    case 'object':
      return objectOf(schema, random, depth);
    case 'array':
      return listOf(schema, random, depth);
    case 'integer':
    case 'number':
      return Math.floor(
        between(random, schema.minimum ?? -3, schema.maximum ?? 300),
      );
    case 'boolean':
      return random() < 0.5;
    case 'string':
      return textOf(schema, random);
    default:
      return pick<unknown>(random, ['text', 1, true, { a: [1] }, ['b']]);
  }
}

function objectOf(schema: JsonSchema, random: Random, depth: number) {
  const result: Record<string, unknown> = {};
  const required = schema.required ?? [];
  const chance = depth < 4 ? 0.5 : 0.22;
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (depth === 0 && ['apiVersion', 'kind', 'metadata'].includes(name)) {
      continue;
    }
    const isWanted = depth === 0 || random() < chance;
    if (required.includes(name) || isWanted) {
      result[name] = valueOf(property, random, depth + 1);
    }
  }
  const { additionalProperties } = schema;
  if (isRecord(additionalProperties)) {
    for (const name of ['one', 'example.org/two']) {
      if (random() < 0.5) {
        result[name] = valueOf(additionalProperties, random, depth + 1);
      }
    }
  }
  if (schema['x-kubernetes-preserve-unknown-fields'] && random() < 0.7) {
    result.anything_at_all = pick<unknown>(random, [
      1,
      'x',
      [true],
      { deep: {} },
    ]);
  }
  return result;
}

function listOf(schema: JsonSchema, random: Random, depth: number): unknown[] {
  const keys: string[] = schema['x-kubernetes-list-map-keys'] ?? [];
  const isUnique = ['map', 'set'].includes(schema['x-kubernetes-list-type']!);
  const count = Math.floor(random() * (isUnique ? 2 : 3));
  return Array.from({ length: count }, () => {
    const item = valueOf(schema.items ?? {}, random, depth + 1);
    for (const key of isRecord(item) ? keys : []) {
      (item as Record<string, unknown>)[key] ??= valueOf(
        schema.items!.properties![key],
        random,
        depth + 2,
      );
    }
    return item;
  });
}

function textOf(schema: JsonSchema, random: Random): string {
  const { pattern, format, minLength = 0 } = schema;
  if (pattern !== undefined) {
    const found = BY_PATTERN.find(([part]) => pattern.includes(part));
    if (!found) throw new Error(`There is no text for the pattern ${pattern}`);
    return pick(random, found[1]);
  }
  if (format === 'date-time') return '2026-01-02T03:04:05Z';
  return pick(
    random,
    TEXTS.filter(each => each.length >= minLength),
  );
}

/** Breaks one place of an object: another type, an unknown field, a null, or something that goes. */
export function broken(value: unknown, random: Random): unknown {
  if (Array.isArray(value) && value.length > 0 && random() < 0.8) {
    const index = Math.floor(random() * value.length);
    return value.map((each, at) =>
      at === index ? broken(each, random) : each,
    );
  }
  if (isRecord(value) && Object.keys(value).length > 0 && random() < 0.85) {
    const name = pick(random, Object.keys(value));
    return { ...value, [name]: broken(value[name], random) };
  }
  if (isRecord(value)) return { ...value, unknown_field: 1 };
  return pick<unknown>(random, [
    null,
    undefined,
    'other',
    -7,
    1.5,
    {},
    [],
    true,
  ]);
}
