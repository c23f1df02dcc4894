import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../__testUtils__/snapshots';
import { askedUserReplication } from './askedUserReplication';
import { isUserKeyspace, operatedKeyspaces, operatedTables } from './keyspaces';

function cluster(
  change: (spec: K8ssandraCluster['spec']) => void = () => {},
): K8ssandraCluster {
  const made = newCluster([dc('dc1', 'east')]);
  change(made.spec);
  return made;
}

describe('the keyspaces that are kept in every datacenter', () => {
  const common = ['system_traces', 'system_distributed', 'system_auth'];

  it.each<[string, (spec: K8ssandraCluster['spec']) => void, string[]]>([
    ['of Cassandra', () => {}, []],
    [
      'of DSE',
      spec => (spec.cassandra!.serverType = 'dse'),
      ['dse_leases', 'dse_perf', 'dse_security'],
    ],
    [
      'of Stargate for the cluster',
      spec => (spec.stargate = { size: 1 }),
      ['data_endpoint_auth'],
    ],
    [
      'of Stargate in one datacenter',
      spec => (spec.cassandra!.datacenters![0].stargate = { size: 1 }),
      ['data_endpoint_auth'],
    ],
    ['of Reaper', spec => (spec.reaper = {}), ['reaper_db']],
    [
      'of Reaper by its name',
      spec => (spec.reaper = { keyspace: 'repairs' }),
      ['repairs'],
    ],
    [
      'not of a Reaper with a disk',
      spec => (spec.reaper = { storageType: 'local' }),
      [],
    ],
    [
      'not of a Reaper elsewhere',
      spec => (spec.reaper = { reaperRef: { name: 'shared' } }),
      [],
    ],
  ])('%s', (_, change, expected) => {
    const made = cluster(change);
    expect(operatedKeyspaces(made)).toEqual([...common, ...expected]);
    expect(operatedTables(made).map(each => each.keyspace)).toEqual(
      expected.filter(each => each === 'data_endpoint_auth'),
    );
  });
});

describe('whose a keyspace is', () => {
  it.each([
    ['system', false],
    ['system_auth', false],
    ['system_virtual_schema', false],
    ['system_something_new', false],
    ['dse_leases', false],
    ['dse_system_local', false],
    ['reaper_db', false],
    ['systematics', true],
    ['shop', true],
    ['dse', true],
  ])('%s: the user’s is %s', (name, expected) => {
    expect(isUserKeyspace(name, ['reaper_db'])).toBe(expected);
  });
});

describe('the annotation for keyspaces of the user', () => {
  const asked = (text: string) => {
    const made = cluster();
    made.metadata.annotations = { [annotations.dcReplication]: text };
    return askedUserReplication(made);
  };

  it('may be absent', () => {
    expect(askedUserReplication(cluster())).toBeUndefined();
  });

  it('holds copies by datacenter and keyspace', () => {
    expect(asked('{"dc2":{"shop":3,"orders":0}}')).toEqual({
      dc2: { shop: 3, orders: 0 },
    });
  });

  it.each([
    ['no JSON', 'shop=3', 'it is not a JSON object'],
    ['a list', '[]', 'it is not a JSON object'],
    ['null', 'null', 'it is not a JSON object'],
    [
      'a number for a datacenter',
      '{"dc2":3}',
      '"dc2" must hold copies by keyspace',
    ],
    [
      'a negative number',
      '{"dc2":{"shop":-1}}',
      'the copies of keyspace shop in "dc2" must be a whole number, 0 or more',
    ],
    [
      'a fraction',
      '{"dc2":{"shop":1.5}}',
      'the copies of keyspace shop in "dc2" must be a whole number, 0 or more',
    ],
    [
      'words',
      '{"dc2":{"shop":"3"}}',
      'the copies of keyspace shop in "dc2" must be a whole number, 0 or more',
    ],
  ])('is refused with %s', (_, text, problem) => {
    expect(() => asked(text)).toThrow(
      `metadata.annotations[k8ssandra.io/dc-replication]: ${problem}. Write copies by keyspace for each datacenter, such as {"dc2":{"orders":3}}`,
    );
  });
});
