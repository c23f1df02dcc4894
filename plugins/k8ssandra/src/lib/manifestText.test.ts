import { lacksNamespace, lineOfField, pathOfField } from './manifestText';

const manifest = `kind: K8ssandraCluster
metadata:
  name: demo
spec:
  cassandra:
    datacenters:
      - metadata: { name: dc1 }
        size: 3
      - metadata: { name: dc2 }
        size: 0
`;

it.each([
  [
    'spec.cassandra.datacenters[1].size',
    ['spec', 'cassandra', 'datacenters', 1, 'size'],
  ],
  ['metadata.annotations["a.b/c"]', ['metadata', 'annotations', 'a.b/c']],
  ['spec', ['spec']],
])('reads the path of %s', (field, path) => {
  expect(pathOfField(field)).toEqual(path);
});

it.each([
  ['spec.cassandra.datacenters[1].size', 10],
  // nothing is written there, so the nearest that is
  ['spec.cassandra.datacenters[1].racks', 9],
  ['spec.cassandra.serverVersion', 6],
  ['status.x', undefined],
])('%s stands in line %p', (field, line) => {
  expect(lineOfField(manifest, field)).toBe(line);
});

it('finds lines in JSON, and none in what cannot be read', () => {
  expect(lineOfField('{\n "spec": {\n  "size": 1 } }', 'spec.size')).toBe(3);
  expect(lineOfField('a: [', 'a')).toBeUndefined();
});

it.each([
  [manifest, true],
  ['metadata: { name: a, namespace: b }', false],
  ['', false],
  ['just words', false],
  ['a: [', false],
])('of %p says whether the namespace is missing: %s', (text, missing) => {
  expect(lacksNamespace(text)).toBe(missing);
});
