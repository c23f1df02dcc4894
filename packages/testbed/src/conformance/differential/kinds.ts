import fc from 'fast-check';
import { groupOf } from '../crds';
import { objectSchemas, type SchemaWithValues } from './schemas';

/** A kind that sequences write. */
export interface Kind {
  apiVersion: string;
  kind: string;
  plural: string;
  isCustom: boolean;
  /** What an object is besides its metadata. */
  bodies: fc.Arbitrary<Record<string, unknown>>;
  /** Fields of `spec` or `data`, for patches. */
  paths: string[];
  /** Values for `status`; absent where there is no such subresource. */
  statuses?: fc.Arbitrary<unknown>;
  /** Of a custom resource: its CRD is made of it. */
  schema?: object;
  /** What its API group is made of. */
  id?: string;
}

const data = (values: fc.Arbitrary<string>) =>
  fc.dictionary(fc.constantFrom('k', 'l', 'm'), values, { maxKeys: 3 });

const builtins: Kind[] = [
  {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    plural: 'configmaps',
    isCustom: false,
    bodies: fc.record(
      {
        data: data(fc.constantFrom('1', '2', '')),
        immutable: fc.constantFrom(false, true),
      },
      { requiredKeys: ['data'] },
    ),
    paths: ['/data/k', '/data/l', '/data'],
  },
  {
    apiVersion: 'v1',
    kind: 'Secret',
    plural: 'secrets',
    isCustom: false,
    bodies: fc.record(
      {
        data: data(fc.constantFrom('YQ==', 'Yg==')),
        stringData: data(fc.constantFrom('a', 'c')),
        type: fc.constantFrom('Opaque', 'example.com/other'),
      },
      { requiredKeys: ['data'] },
    ),
    paths: ['/data/k', '/data'],
  },
];

/** The kinds of a run: built-in ones, and custom ones with schemas that a seed decides. */
export function kindsOf(seed: number, run: string, count: number): Kind[] {
  const schemas = fc.sample(objectSchemas(2), { seed, numRuns: count });
  return [
    ...builtins,
    ...schemas.map((each, index) => customKind(each, `${run}-${index}`)),
  ];
}

function customKind({ schema, values }: SchemaWithValues, id: string): Kind {
  const status = {
    type: 'object',
    properties: { phase: { type: 'string' }, seen: { type: 'integer' } },
  };
  const spec = fc.oneof(
    { weight: 15, arbitrary: values },
    {
      weight: 1,
      arbitrary: values.map(value => ({ ...(value as object), unknown: 1 })),
    },
  );
  return {
    apiVersion: `${groupOf(id)}/v1`,
    kind: 'Widget',
    plural: 'widgets',
    id,
    isCustom: true,
    bodies: fc.record({ spec }) as Kind['bodies'],
    paths: Object.keys(schema.properties).map(name => `/spec/${name}`),
    statuses: fc.record(
      {
        phase: fc.constantFrom('Up', 'Down'),
        seen: fc.constantFrom<unknown>(1, 2, 'x'),
      },
      { requiredKeys: [] },
    ),
    schema: { type: 'object', properties: { spec: schema, status } },
  };
}
