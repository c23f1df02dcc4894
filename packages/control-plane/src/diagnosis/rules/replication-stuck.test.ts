import type { Snapshot } from '../../snapshot/types';
import {
  ago,
  asked,
  complete,
  demo,
  fresh,
  outOfSight,
  snapshot,
} from '../../view/__testUtils__/fleet';
import { east, toldBy, two, west, type Told } from '../__testUtils__/told';

const leaving = (
  seconds: number | null,
  changes: {
    progress?: 'UpdatingReplication' | 'Decommissioning';
    first?: Snapshot['home'];
    second?: Snapshot['home'];
    error?: string;
  } = {},
): Snapshot => {
  const cluster = demo([asked('dc1', 'east')], {
    ...(seconds !== null && {
      specChange: {
        manager: 'kubectl',
        operation: 'Update',
        time: ago(seconds),
      },
    }),
  });
  cluster.status = {
    ...cluster.status,
    ...(changes.error && { error: changes.error }),
    datacenters: {
      dc2: {
        contextName: 'west',
        cassandra: complete('dc2').status,
        decommissionProgress: changes.progress ?? 'UpdatingReplication',
      },
    },
  };
  return snapshot(cluster, [changes.first ?? east(), changes.second ?? west()]);
};

it.each<[string, Snapshot, Told[]]>([
  ['nobody leaves', two(), []],
  [
    'the nodes leave already',
    leaving(900, { progress: 'Decommissioning' }),
    [],
  ],
  ['the region is away', leaving(900, { second: outOfSight('west') }), []],
  [
    'a while',
    leaving(60),
    [
      {
        cause:
          'west (dc2) cannot leave yet: the replication of the system keyspaces is being changed.',
        state: 'progressing',
        confidence: 0.6,
      },
    ],
  ],
  [
    'too long',
    leaving(1500),
    [
      {
        cause:
          'west (dc2) cannot leave: the replication of the system keyspaces has not been changed for 25 min.',
        state: 'attention',
        evidence: ['K8ssandraCluster/demo', 'CassandraDatacenter/dc2'],
        next: 'Every node must be up and have one version of the schema.',
      },
    ],
  ],
  [
    'too long, and another one is not well',
    leaving(1500, { first: east({ datacenters: [fresh('dc1')], pods: [] }) }),
    [
      {
        cause: expect.any(String),
        next: 'Every datacenter must be up and have one version of the schema. Look at east.',
      },
    ],
  ],
  [
    'an error, and nobody knows since when',
    leaving(null, { error: 'schema disagreement' }),
    [
      {
        cause: expect.stringContaining('cannot leave yet'),
        state: 'attention',
        seconds: null,
      },
    ],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('replication-stuck', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
