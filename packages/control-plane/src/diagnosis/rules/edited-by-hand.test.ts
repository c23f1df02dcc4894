import type { Snapshot } from '../../snapshot/types';
import {
  asked,
  complete,
  demo,
  settled,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { east, toldBy, type Told } from '../__testUtils__/told';

const given = (
  spec: object,
  changes: {
    mode?: Snapshot['mode'];
    observedGeneration?: number;
    ready?: 'True' | 'False';
  } = {},
): Snapshot => {
  const cluster = demo([asked('dc1', 'east')]);
  cluster.status!.observedGeneration = changes.observedGeneration ?? 1;
  const live = complete('dc1', {
    spec,
    conditions: { Ready: changes.ready ?? 'True' },
  });
  return snapshot(cluster, [east({ datacenters: [live] })], {
    mode: changes.mode ?? 'observe',
  });
};

it.each<[string, Snapshot, Told[]]>([
  ['as it is asked for', given({}), []],
  [
    'another size',
    given({ size: 2 }),
    [
      {
        cause:
          'Somebody changed east (dc1) by hand: its size is 2, 3 are asked for.',
        state: 'attention',
        evidence: ['CassandraDatacenter/dc1', 'K8ssandraCluster/demo'],
      },
    ],
  ],
  [
    'another version',
    given({ serverVersion: '4.0.17' }),
    [
      {
        cause: expect.stringContaining(
          'its version is 4.0.17, 4.1.9 is asked for',
        ),
      },
    ],
  ],
  [
    'the operator is not done with the order',
    given({ size: 2 }, { observedGeneration: 0 }),
    [],
  ],
  ['it is still changing', given({ size: 2 }, { ready: 'False' }), []],
  ['we run it: the plan tells', given({ size: 2 }, { mode: 'reconcile' }), []],
])('%s', (_, from, expected) => {
  const found = toldBy('edited-by-hand', from, settled);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});

it('tells what the plan remarks', () => {
  const remark = {
    key: 'attention.edited',
    params: { region: 'east (dc1)', fields: 'spec.size' },
    text: 'x',
  };
  const plan = { ...settled, attention: [remark] };
  expect(
    toldBy('edited-by-hand', given({}, { mode: 'reconcile' }), plan),
  ).toMatchObject([{ evidence: ['CassandraDatacenter/dc1'] }]);
});
