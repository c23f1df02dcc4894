import {
  KubernetesError,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Reference } from '../desired';
import { readReferences } from './readReferences';

const metadata = { name: 'stores', namespace: 'db', resourceVersion: '4' };
const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata,
  type: 'Opaque',
  data: { password: 'cA==', keystore: 'bGFyZ2U=' },
};
const settings = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { ...metadata, name: 'nodes' },
  data: { a: 'b' },
};
const reference = (
  kind: 'Secret' | 'ConfigMap',
  name: string,
  keys?: string[],
): Reference => ({
  context: 'east',
  resource: resourceTypes[kind],
  namespace: 'db',
  name,
  field: 'spec.x',
  ...(keys && { keys }),
});

/** Reads from these objects; anything else is not there. */
const read = (
  references: Reference[],
  answer: (name: string) => KubernetesObject | KubernetesError | undefined,
) => {
  const get = async (_: unknown, { name }: { name: string }) => {
    const found =
      answer(name) ??
      new KubernetesError({ code: 'NotFound', message: 'not there' });
    if (found instanceof KubernetesError) throw found;
    return structuredClone(found);
  };
  return readReferences(references, {
    cluster: { client: { get } } as unknown as Cluster,
    signal: new AbortController().signal,
  });
};
const objects = (name: string) =>
  (({ stores: secret, nodes: settings } as Record<string, KubernetesObject>)[
    name
  ]);

it.each<[string, Reference, unknown]>([
  [
    'the named entries of a Secret',
    reference('Secret', 'stores', ['password', 'absent']),
    { ...secret, data: { password: 'cA==' } },
  ],
  [
    'no entry of a Secret that is only named',
    reference('Secret', 'stores'),
    { ...secret, data: {} },
  ],
  [
    'no entry that the Secret only inherits',
    reference('Secret', 'stores', ['constructor']),
    { ...secret, data: {} },
  ],
  ['a ConfigMap as a whole', reference('ConfigMap', 'nodes'), settings],
  ['that there is nothing', reference('ConfigMap', 'nothing'), null],
])('brings %s', async (_, wanted, expected) => {
  const { kind } = wanted.resource;
  expect(await read([wanted], objects)).toEqual({
    [`east/${kind}/db/${wanted.name}`]: expected,
  });
});

it('brings all that was asked for', async () => {
  const found = await read(
    [reference('Secret', 'stores'), reference('ConfigMap', 'nodes')],
    objects,
  );
  expect(Object.keys(found)).toEqual([
    'east/Secret/db/stores',
    'east/ConfigMap/db/nodes',
  ]);
});

it('does not take a refusal for absence', async () => {
  const refused = new KubernetesError({ code: 'Forbidden', message: 'no' });
  await expect(
    read([reference('Secret', 'stores')], () => refused),
  ).rejects.toBe(refused);
});
