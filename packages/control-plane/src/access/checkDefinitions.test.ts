import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  KubernetesError,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse } from 'yaml';
import { checkDefinitions, definitionNameOf } from './checkDefinitions';
import { definitionNeeds, type DefinitionNeed } from './definitionNeeds';
import { definitionView } from './definitionView';

// eslint-disable-next-line no-restricted-syntax
const CRDS = resolve(__dirname, '../../../../deploy/crds');
const ours = new Map(
  readdirSync(CRDS)
    .filter(each => /^[a-z].*_.*\.yaml$/.test(each))
    .map(each => parse(readFileSync(resolve(CRDS, each), 'utf8')))
    .map(each => [each.metadata.name as string, each]),
);

const need: DefinitionNeed = {
  type: resourceTypes.CassandraTask,
  fields: ['spec.jobs', 'spec.datacenter.name'],
  optional: false,
};
const NAME = 'cassandratasks.control.k8ssandra.io';

const crd = (properties: object = {}, more: object = {}) => ({
  metadata: { name: NAME, resourceVersion: '7' },
  spec: {
    versions: [
      {
        name: 'v1alpha1',
        served: true,
        schema: { openAPIV3Schema: { properties } },
        ...more,
      },
    ],
  },
});
const error = (code: string) => new KubernetesError({ code, message: code });

/** A server with definitions by name, and discovery by path. */
function server(
  get: (name: string) => unknown,
  raw: (path: string) => unknown = () => {
    throw error('NotFound');
  },
) {
  const asked: string[] = [];
  const client = {
    get: async (_type: unknown, { name }: { name: string }) => {
      asked.push(name);
      return get(name);
    },
    getRaw: async (path: string) => {
      asked.push(path);
      return raw(path);
    },
  } as unknown as KubernetesClient;
  return { client, asked };
}
const throws = (code: string) => () => {
  throw error(code);
};
const versionOf = () => undefined;
const check = async (get: (name: string) => unknown, given = need) => {
  const { client } = server(get);
  return (await checkDefinitions({ client, needs: [given], versionOf }))[0];
};

describe('the fields that we need', () => {
  it.each([true, false])(
    'are all in our own definitions (home: %s)',
    async isHome => {
      const { client } = server(name => ours.get(name) ?? throws('NotFound')());
      const needs = definitionNeeds(isHome);
      const facts = await checkDefinitions({ client, needs, versionOf });
      const lacking = facts.filter(
        each => definitionView(each).state !== 'healthy',
      );
      expect(lacking).toEqual([]);
      const absent = facts.filter(({ served }) => served?.length === 0);
      // Prometheus' own.
      expect(absent.map(each => definitionNameOf(each.need))).toEqual([
        'servicemonitors.monitoring.coreos.com',
      ]);
    },
  );
});

describe('a definition', () => {
  it.each([
    [
      'with all fields',
      crd({
        spec: {
          properties: { jobs: {}, datacenter: { properties: { name: {} } } },
        },
      }),
      [],
    ],
    [
      'that lacks one',
      crd({ spec: { properties: { jobs: {} } } }),
      ['spec.datacenter.name'],
    ],
    [
      'that keeps what it does not know',
      crd({ spec: { 'x-kubernetes-preserve-unknown-fields': true } }),
      [],
    ],
    [
      'with a map',
      crd({
        spec: {
          properties: { jobs: {}, datacenter: { additionalProperties: {} } },
        },
      }),
      [],
    ],
    ['without anything', crd(), ['spec.jobs', 'spec.datacenter.name']],
    ['without a schema', crd({}, { schema: undefined }), null],
    ['of another version', crd({}, { name: 'v1' }), null],
  ])('%s', async (_, given, missingFields) => {
    expect((await check(() => given)).missingFields).toEqual(missingFields);
  });

  it.each([
    [
      'fits',
      () => crd({ spec: { 'x-kubernetes-preserve-unknown-fields': true } }),
      false,
      'healthy',
      /every field/,
    ],
    [
      'lacks fields',
      () => crd(),
      false,
      'attention',
      /does not know spec\.jobs and spec\.datacenter\.name/,
    ],
    [
      'is of another version',
      () => crd({}, { name: 'v1' }),
      false,
      'incompatible',
      /does not serve v1alpha1, only v1/,
    ],
    [
      'is not served any more',
      () => crd({}, { served: false }),
      false,
      'incompatible',
      /not installed/,
    ],
    ['is absent', throws('NotFound'), false, 'incompatible', /not installed/],
    [
      'is absent and optional',
      throws('NotFound'),
      true,
      'healthy',
      /not available/,
    ],
    [
      'may not be seen',
      throws('Forbidden'),
      false,
      'incompatible',
      /not installed/,
    ],
  ])('that %s is said so', async (_, get, optional, state, text) => {
    const view = definitionView(await check(get, { ...need, optional }));
    expect([view.state, view.name]).toEqual([state, NAME]);
    expect(view.sentence.text).toMatch(text);
  });
});

it('reads a definition again only when its version is another', async () => {
  const { client, asked } = server(() => crd());
  const known = (version: string | null | undefined) => ({
    client,
    needs: [need],
    versionOf: () => version,
  });
  const before = await checkDefinitions(known('7'));
  await checkDefinitions({ ...known('7'), before });
  expect(asked).toHaveLength(1);
  await checkDefinitions({ ...known('8'), before });
  expect(asked).toHaveLength(2);
  const [gone] = await checkDefinitions({ ...known(null), before });
  expect([gone.served, asked.length]).toEqual([[], 2]);
});

it('asks discovery where definitions may not be read', async () => {
  const { client } = server(throws('Forbidden'), path =>
    path.endsWith('/v1alpha1')
      ? { resources: [{ name: 'cassandratasks' }] }
      : { versions: [{ version: 'v1alpha1' }, { version: 'v9' }] },
  );
  const [facts] = await checkDefinitions({ client, needs: [need], versionOf });
  expect(facts).toMatchObject({ served: ['v1alpha1'], missingFields: null });
  expect(definitionView(facts).state).toBe('unknown');
});

it('does not know where neither may be asked', async () => {
  const { client } = server(throws('Forbidden'), throws('Forbidden'));
  const [facts] = await checkDefinitions({ client, needs: [need], versionOf });
  expect([facts.served, definitionView(facts).state]).toEqual([
    null,
    'unknown',
  ]);
});

it('fails where the server does not answer', async () => {
  await expect(check(throws('Timeout'))).rejects.toThrow('Timeout');
});
