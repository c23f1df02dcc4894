import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import { complete, pod } from '../../view/__testUtils__/fleet';
import { east, one, toldBy, two, west, type Told } from '../__testUtils__/told';

const node = (rack: string, version: string, image?: string) => {
  const made = pod('dc1', rack, 0, image ? { image } : {});
  made.metadata.labels![labels.version] = version;
  return made;
};

const nodes = (versions: string[]) =>
  versions.map((each, index) => node(`r${index + 1}`, each));

it.each<[string, Snapshot, Told[]]>([
  ['no word of versions', one(), []],
  ['one version', one({ pods: nodes(['4.1.9', '4.1.9', '4.1.9']) }), []],
  [
    'an image that was never there, of which nothing runs',
    one({
      pods: [
        node('r1', '4.1.9'),
        pod('dc1', 'r2', 0, {
          ready: false,
          phase: 'Pending',
          reason: 'ImagePullBackOff',
          image: 'k8ssandra/cass-management-api:4.1.55',
        }),
      ],
    }),
    [],
  ],
  [
    'an upgrade that stopped half-way',
    one({ pods: nodes(['4.1.9', '4.1.9', '4.0.17']) }),
    [
      {
        cause:
          'east (dc1) runs several versions of Cassandra: 4.1.9 on 2 nodes and 4.0.17 on 1 node.',
        state: 'attention',
        evidence: ['Pod/demo-dc1-r3-sts-0', 'CassandraDatacenter/dc1'],
      },
    ],
  ],
  [
    'an upgrade under way',
    one({
      datacenters: [complete('dc1', { conditions: { Updating: 'True' } })],
      pods: nodes(['4.1.9', '4.0.17', '4.0.17']),
    }),
    [
      {
        cause: expect.any(String),
        state: 'progressing',
        next: 'An upgrade is under way; it goes on by itself.',
      },
    ],
  ],
  [
    'images that tell it better than labels',
    one({
      pods: [
        node(
          'r1',
          '4.1.9',
          'registry:5000/k8ssandra/cass-management-api:4.1.9-ubi',
        ),
        node(
          'r2',
          '4.1.9',
          'registry:5000/k8ssandra/cass-management-api:4.0.17',
        ),
      ],
    }),
    [{ cause: expect.stringContaining('4.0.17 on 1 node') }],
  ],
  [
    'regions that differ',
    two([
      east(),
      west({
        datacenters: [complete('dc2', { spec: { serverVersion: '4.0.17' } })],
      }),
    ]),
    [
      {
        cause:
          'The regions run several versions of Cassandra: 4.1.9 in east (dc1) and 4.0.17 in west (dc2).',
        evidence: [
          'CassandraDatacenter/dc1',
          'CassandraDatacenter/dc2',
          'K8ssandraCluster/demo',
        ],
      },
    ],
  ],
  [
    'one that is stopped counts for nothing',
    two([
      east(),
      west({
        datacenters: [
          complete('dc2', { spec: { serverVersion: '4.0.17', stopped: true } }),
        ],
      }),
    ]),
    [],
  ],
])('%s', (_, from, expected) => {
  const found = toldBy('mixed-versions', from);
  expect(found).toMatchObject(expected);
  expect(found).toHaveLength(expected.length);
});
