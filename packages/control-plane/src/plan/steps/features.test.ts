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
const missing = (what: string) => [`${what} is not created by this version.`];

describe('what is asked for and not done', () => {
  it.each<[string, (cluster: K8ssandraCluster) => void, string[]]>([
    ['nothing', () => {}, []],
    [
      'Stargate for all',
      each => (each.spec.stargate = { size: 1 }),
      missing('Stargate, asked for in 2 regions,'),
    ],
    [
      'Stargate in one region',
      each => (datacenter(each).stargate = { size: 1 }),
      missing('Stargate, asked for in 1 region,'),
    ],
    [
      'Stargate for all and in one region',
      each => {
        each.spec.stargate = { size: 1 };
        datacenter(each).stargate = { size: 2 };
      },
      missing('Stargate, asked for in 2 regions,'),
    ],
    ['Reaper', each => (each.spec.reaper = {}), missing('Reaper, asked for,')],
    ['Medusa', each => (each.spec.medusa = {}), missing('Medusa, asked for,')],
    [
      'Vector for all',
      each => (cassandra(each).telemetry = { vector: { enabled: true } }),
      missing('Vector, asked for in 2 regions,'),
    ],
    [
      'Vector that is off',
      each => (cassandra(each).telemetry = { vector: { enabled: false } }),
      [],
    ],
    [
      'Prometheus in one region',
      each =>
        (datacenter(each, 1).telemetry = { prometheus: { enabled: true } }),
      missing('A Prometheus service monitor, asked for in 1 region,'),
    ],
    [
      'a configuration per node',
      each => (datacenter(each).perNodeConfigMapRef = { name: 'mine' }),
      missing('A configuration per node, asked for in 1 region,'),
    ],
    [
      'an empty reference, as kubectl writes it',
      each => (datacenter(each).perNodeConfigMapRef = {}),
      [],
    ],
    [
      'stores for encryption between nodes',
      each => (cassandra(each).serverEncryptionStores = {}),
      missing('Encryption between nodes by given stores, asked for,'),
    ],
    [
      'stores for encryption to clients',
      each => (cassandra(each).clientEncryptionStores = {}),
      missing('Encryption to clients by given stores, asked for,'),
    ],
    ['what is set to null', each => (each.spec.reaper = null as never), []],
    [
      'several, each with its sentence',
      each => {
        each.spec.reaper = {};
        each.spec.medusa = {};
      },
      [...missing('Reaper, asked for,'), ...missing('Medusa, asked for,')],
    ],
  ])('%s', (_, change, expected) => {
    expect(told(change)).toEqual(expected);
  });
});
