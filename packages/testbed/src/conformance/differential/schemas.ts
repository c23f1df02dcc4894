import fc from 'fast-check';

/** A structural schema, and values for it: most of them fit, some do not. */
export interface SchemaWithValues {
  schema: any;
  values: fc.Arbitrary<unknown>;
}

const TEXTS = ['a', 'b', 'red', 'x-1'];
const text = fc.constantFrom(...TEXTS);
const odd = fc.constantFrom<unknown>(null, 7, 'odd', true, [], {}, [1], {
  z: 1,
});
const mostly = (values: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 19, arbitrary: values }, { weight: 1, arbitrary: odd });

/** Leaves of a schema. */
const leaves: SchemaWithValues[] = [
  { schema: { type: 'string' }, values: text },
  { schema: { type: 'string', default: 'a' }, values: text },
  { schema: { type: 'string', nullable: true }, values: fc.option(text) },
  { schema: { type: 'string', enum: ['a', 'b', 'red'] }, values: text },
  { schema: { type: 'string', maxLength: 2 }, values: text },
  { schema: { type: 'string', pattern: '^[a-z]+$' }, values: text },
  { schema: { type: 'integer' }, values: fc.integer({ min: -1, max: 3 }) },
  {
    schema: { type: 'integer', minimum: 0, default: 1 },
    values: fc.integer({ min: -1, max: 3 }),
  },
  { schema: { type: 'boolean' }, values: fc.boolean() },
  {
    schema: { 'x-kubernetes-int-or-string': true },
    values: fc.constantFrom<unknown>(1, 2, '50%'),
  },
  {
    schema: {
      type: 'integer',
      'x-kubernetes-validations': [
        { rule: 'self >= oldSelf', message: 'never less' },
      ],
    },
    values: fc.integer({ min: 0, max: 3 }),
  },
];

const texts = fc.uniqueArray(text, { maxLength: 3 });

/** Lists and maps without a schema below. */
const plain: SchemaWithValues[] = [
  {
    schema: { type: 'array', items: { type: 'string' } },
    values: fc.array(text, { maxLength: 3 }),
  },
  {
    schema: { type: 'array', maxItems: 2, items: { type: 'string' } },
    values: fc.array(text, { maxLength: 3 }),
  },
  {
    schema: {
      type: 'array',
      items: { type: 'string' },
      'x-kubernetes-list-type': 'set',
    },
    values: texts,
  },
  {
    schema: { type: 'object', additionalProperties: { type: 'string' } },
    values: fc.dictionary(fc.constantFrom('k', 'l'), text),
  },
  {
    schema: {
      type: 'object',
      additionalProperties: { type: 'string' },
      'x-kubernetes-map-type': 'atomic',
    },
    values: fc.dictionary(fc.constantFrom('k', 'l'), text),
  },
  {
    schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
    values: fc.dictionary(
      fc.constantFrom('k', 'l'),
      fc.constantFrom<unknown>(1, 'a', [1, 2], { deep: 'b' }, {}),
    ),
  },
];

/** A schema of some depth with its values. */
export function schemas(depth = 2): fc.Arbitrary<SchemaWithValues> {
  const leaf = fc.constantFrom(...leaves);
  if (depth === 0) return leaf;
  return fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 3, arbitrary: fc.constantFrom(...plain) },
    { weight: 2, arbitrary: objectSchemas(depth - 1) },
    { weight: 2, arbitrary: listMapSchemas(depth - 1) },
  );
}

/** An object with some of the fields `p`, `q`, `r`. */
export function objectSchemas(depth: number): fc.Arbitrary<SchemaWithValues> {
  return fc
    .dictionary(fc.constantFrom('p', 'q', 'r', 's'), schemas(depth), {
      minKeys: 1,
      maxKeys: 4,
    })
    .map(properties => ({
      schema: {
        type: 'object',
        properties: mapValues(properties, each => each.schema),
      },
      values: fc.record(
        mapValues(properties, each => mostly(each.values)),
        { requiredKeys: [] },
      ),
    }));
}

function listMapSchemas(depth: number): fc.Arbitrary<SchemaWithValues> {
  return fc.tuple(schemas(depth), fc.boolean()).map(([inner, twoKeys]) => {
    const key = fc.constantFrom('one', 'two', 'three');
    return {
      schema: {
        type: 'array',
        'x-kubernetes-list-type': 'map',
        'x-kubernetes-list-map-keys': twoKeys ? ['name', 'kind'] : ['name'],
        items: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string' },
            kind: { type: 'string', default: 'plain' },
            inner: inner.schema,
          },
        },
      },
      values: fc.uniqueArray(
        fc.record(
          {
            name: key,
            kind: fc.constantFrom('plain', 'fancy'),
            inner: mostly(inner.values),
          },
          { requiredKeys: ['name'] },
        ),
        { maxLength: 3, selector: item => item.name },
      ),
    };
  });
}

function mapValues<T, U>(
  record: Record<string, T>,
  change: (value: T) => U,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, change(value)]),
  );
}
