import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isVersion, wrongMember } from './checkMetadata';

const { Pod, Namespace } = resourceTypes;
const good = {
  name: 'demo-dc1-sts-0',
  namespace: 'k8ssandra',
  uid: '5f2c',
  resourceVersion: '7',
  generation: 2,
  creationTimestamp: '2026-01-01T00:00:00Z',
  deletionTimestamp: null,
  labels: { a: '', constructor: 'a label may be called so' },
  annotations: { b: 'c' },
  finalizers: ['x'],
  ownerReferences: [{ apiVersion: 'v1', kind: 'Pod', name: 'a', uid: 'u' }],
  selfLink: { not: 'known' },
};
const of = (more: object) => wrongMember({ ...good, ...more }, Pod);

it.each<[string, object]>([
  ['everything', {}],
  ['a name with a colon, as roles have', { name: 'system:node' }],
  ['nothing but what must be', JSON.parse('{"labels":null,"uid":null}')],
])('takes %s', (_what, more) => {
  expect(of(more)).toBeUndefined();
});

it.each<[string, unknown[]]>([
  [
    'name',
    ['', 7, {}, 'a/b', '..', '.', 'a%2fb', 'a\u001b[31m', 'x'.repeat(254)],
  ],
  ['namespace', [undefined, '', 'A', 'a/b', '..', {}, 'x'.repeat(64)]],
  ['uid', ['', 7, {}, [], 'u'.repeat(129), 'u\n']],
  ['resourceVersion', ['', 7, {}, '7'.repeat(257)]],
  ['generation', ['7', NaN, {}]],
  ['creationTimestamp', [7, 'yesterday', {}]],
  ['deletionTimestamp', [true, 'never']],
  ['labels', ['a', [], { a: 1 }, { a: { b: 'c' } }, { a: null }]],
  ['annotations', ['a', [], { a: [] }]],
  ['finalizers', ['x', [7], {}]],
  ['ownerReferences', ['x', [7], [null], [{ name: 'a' }], {}]],
])('finds a wrong %s', (member, values) => {
  expect(values.map(value => of({ [member]: value }))).toEqual(
    values.map(() => member),
  );
});

it('knows that some objects lie in no namespace', () => {
  expect(wrongMember({ name: 'a' }, Namespace)).toBeUndefined();
  expect(wrongMember({ name: 'a', namespace: 'x' }, Namespace)).toBe(
    'namespace',
  );
});

it.each([
  ['123', true],
  ['', false],
  [undefined, false],
  ['1'.repeat(300), false],
])('says of the version %j: %s', (value, expected) => {
  expect(isVersion(value)).toBe(expected);
});
