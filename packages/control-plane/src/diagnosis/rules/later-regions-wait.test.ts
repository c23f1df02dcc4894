import type { Snapshot } from '../../snapshot/types';
import {
  asked,
  complete,
  context,
  demo,
  fresh,
  outOfSight,
  pod,
  snapshot,
} from '../../view/__testUtils__/fleet';
import {
  bothAsked,
  east,
  toldBy,
  two,
  west,
  type Told,
} from '../__testUtils__/told';

const starting = () =>
  east({
    datacenters: [fresh('dc1')],
    pods: [pod('dc1', 'r1'), pod('dc1', 'r2', 0, { ready: false }, 'Starting')],
  });

const written = (cluster = demo(bothAsked())) => {
  cluster.status!.datacenters = { dc1: { contextName: 'east', cassandra: {} } };
  return cluster;
};

const changing = (conditions: Record<string, 'True' | 'False'> = {}) => {
  const dc1 = complete('dc1', {
    conditions: { Ready: 'False', ...conditions },
  });
  const { metadata, status } = dc1;
  return east({
    datacenters: [
      {
        ...dc1,
        metadata: { ...metadata, generation: 9 },
        status: { ...status, observedGeneration: 8 },
      },
    ],
  });
};

const unfinished = () => {
  const cluster = demo(bothAsked());
  cluster.metadata.generation = 2;
  cluster.status!.observedGeneration = 1;
  return cluster;
};

it.each<[string, Snapshot, Told[]]>([
  ['nobody waits', two(), []],
  [
    'the second is not made before the first is up',
    two([starting(), context('west')]),
    [
      {
        cause:
          'west (dc2) waits for east (dc1), where 1 of 3 nodes are up: regions are changed one after another.',
        state: 'waiting',
        evidence: ['CassandraDatacenter/dc1', 'K8ssandraCluster/demo'],
      },
    ],
  ],
  [
    'the second is as it was before the change',
    two(
      [
        east({
          datacenters: [
            complete('dc1', {
              conditions: { Ready: 'False' },
              spec: { size: 6 },
            }),
          ],
        }),
        west(),
      ],
      {},
      demo([
        asked('dc1', 'east', { size: 6 }),
        asked('dc2', 'west', { size: 6 }),
      ]),
    ),
    [{ cause: expect.stringContaining('west (dc2) waits for east (dc1)') }],
  ],
  [
    'the second runs the version before',
    two([
      east({
        datacenters: [complete('dc1', { conditions: { Ready: 'False' } })],
      }),
      west({
        datacenters: [complete('dc2', { spec: { serverVersion: '4.0.17' } })],
      }),
    ]),
    [{ cause: expect.stringContaining('west (dc2) waits for east (dc1)') }],
  ],
  [
    'the second was not written since, as the operator has not come to it',
    two([changing(), west()], {}, unfinished()),
    [{ cause: expect.stringContaining('west (dc2) waits for east (dc1)') }],
  ],
  [
    'the first is merely scaled',
    two([changing({ ScalingDown: 'True' }), west()], {}, unfinished()),
    [],
  ],
  ['the operator has been everywhere', two([changing(), west()]), []],
  [
    'the first was written and cannot be seen',
    two([outOfSight('east'), context('west')], {}, written()),
    // that it cannot be seen says it all
    [{ cause: expect.stringContaining('east (dc1), which cannot be seen') }],
  ],
  ['the first never was', two([outOfSight('east'), context('west')]), []],
  ['the second is away', two([starting(), outOfSight('west')]), []],
  [
    'all is deleted',
    snapshot(demo(bothAsked(), { deletionTimestamp: '2026-03-04T15:00:00Z' }), [
      starting(),
      context('west'),
    ]),
    [],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('later-regions-wait', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
