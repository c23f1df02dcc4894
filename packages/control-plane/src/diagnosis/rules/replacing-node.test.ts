import type { Snapshot } from '../../snapshot/types';
import { complete } from '../../view/__testUtils__/fleet';
import { one, toldBy, type Told } from '../__testUtils__/told';

const replacing = (nodeReplacements: unknown): Snapshot =>
  one({
    datacenters: [
      complete('dc1', {
        conditions: { ReplacingNodes: 'True' },
        status: { ...complete('dc1').status, nodeReplacements },
      }),
    ],
  });

it.each<[string, Snapshot, Told[]]>([
  ['none', replacing([]), []],
  ['no word of it', one(), []],
  ['what is no list', replacing('all'), []],
  [
    'a node',
    replacing(['demo-dc1-r2-sts-0']),
    [
      {
        cause:
          'east (dc1) replaces 1 node demo-dc1-r2-sts-0: data streams from the others.',
        state: 'progressing',
        evidence: ['CassandraDatacenter/dc1', 'Pod/demo-dc1-r2-sts-0'],
      },
    ],
  ],
  [
    'a node whose pod is gone for now',
    replacing(['demo-dc1-r9-sts-0']),
    [{ cause: expect.any(String), evidence: ['CassandraDatacenter/dc1'] }],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('replacing-node', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
