import type { K8ssandraCluster } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../__testUtils__/snapshots';
import { featureAttention } from './features';

const told = (change: (cluster: K8ssandraCluster) => void): string[] => {
  const cluster = newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
  change(cluster);
  return featureAttention(cluster).map(each => each.text);
};
const cassandra = (cluster: K8ssandraCluster) =>
  cluster.spec.cassandra as Record<string, any>;
const datacenter = (cluster: K8ssandraCluster, index = 0) =>
  cluster.spec.cassandra!.datacenters![index] as Record<string, any>;
const noStargate = (versions: string, datacenters: string) => [
  `Stargate has no release for Cassandra ${versions} (asked for in ${datacenters}): its last one works with 3.11 and 4.0.`,
];

describe('what is asked for and cannot work', () => {
  it.each<[string, (cluster: K8ssandraCluster) => void, string[]]>([
    ['nothing', () => {}, []],
    [
      'everything that is acted on',
      each => {
        each.spec.reaper = {};
        each.spec.medusa = {};
        cassandra(each).telemetry = {
          vector: { enabled: true },
          prometheus: { enabled: true },
        };
        cassandra(each).serverEncryptionStores = {};
        datacenter(each).perNodeConfigMapRef = { name: 'mine' };
      },
      [],
    ],
    [
      'a Reaper that somebody else keeps',
      each => (each.spec.reaper = { reaperRef: { name: 'shared' } }),
      [
        'Reaper shared in namespace db is not told of this cluster by this version. Add the cluster on its page.',
      ],
    ],
    [
      'an empty reference to a Reaper, as kubectl writes it',
      each => (each.spec.reaper = { reaperRef: { name: '' } }),
      [],
    ],
    [
      'Stargate for Cassandra 4.1',
      each => (each.spec.stargate = { size: 1 }),
      noStargate('4.1.8', 'dc1 and dc2'),
    ],
    [
      'Stargate for Cassandra 5.0 in one datacenter',
      each => {
        cassandra(each).serverVersion = '5.0.2';
        datacenter(each, 1).stargate = { size: 1 };
      },
      noStargate('5.0.2', 'dc2'),
    ],
    [
      'Stargate while versions differ',
      each => {
        each.spec.stargate = { size: 1 };
        datacenter(each).serverVersion = '4.0.17';
      },
      noStargate('4.1.8', 'dc2'),
    ],
    [
      'Stargate for Cassandra 4.0',
      each => {
        each.spec.stargate = { size: 1 };
        cassandra(each).serverVersion = '4.0.17';
      },
      [],
    ],
    [
      'Stargate for DSE',
      each => {
        each.spec.stargate = { size: 1 };
        Object.assign(cassandra(each), {
          serverType: 'dse',
          serverVersion: '6.8.43',
        });
      },
      [],
    ],
    [
      'Stargate for a version that cannot be read',
      each => {
        each.spec.stargate = { size: 1 };
        cassandra(each).serverVersion = 'newest';
      },
      [],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  });
});
