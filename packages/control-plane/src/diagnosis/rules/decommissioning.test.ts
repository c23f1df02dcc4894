import type { Snapshot } from '../../snapshot/types';
import { ago, allUp, complete, pod } from '../../view/__testUtils__/fleet';
import { one, toldBy, type Told } from '../__testUtils__/told';

const scaling = (nodeState: string): Snapshot =>
  one({
    datacenters: [complete('dc1', { conditions: { ScalingDown: 'True' } })],
    pods: [...allUp('dc1'), pod('dc1', 'r3', 1, {}, nodeState)],
  });

it.each<[string, Snapshot, Told[]]>([
  ['nobody leaves', one(), []],
  [
    'a node that hands over its data',
    scaling('Decommissioning'),
    [
      {
        cause:
          'Node r3-1 of east (dc1) hands over its data: 3 of 4 nodes are to stay.',
        state: 'progressing',
        evidence: ['Pod/demo-dc1-r3-sts-1', 'CassandraDatacenter/dc1'],
        seconds: 600,
      },
    ],
  ],
  [
    'a node that is about to',
    scaling('Started'),
    [{ cause: expect.stringContaining('Node r3-1') }],
  ],
  [
    'a datacenter that is removed',
    one({
      datacenters: [
        complete('dc1', { metadata: { deletionTimestamp: ago(60) } }),
      ],
      pods: [pod('dc1', 'r1'), pod('dc1', 'r2', 0, {}, 'Decommissioning')],
    }),
    [
      {
        cause:
          'east (dc1) is being removed: node r2-0 hands over its data, 2 nodes are left.',
        seconds: 60,
      },
    ],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('decommissioning', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
