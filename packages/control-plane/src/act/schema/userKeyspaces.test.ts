import type { Action, ManagementCall } from '../../plan';
import { fakeCluster, fakeManagementApi } from '../__testUtils__/fakeCluster';
import { act } from '../act';

const signal = new AbortController().signal;
const topology = 'org.apache.cassandra.locator.NetworkTopologyStrategy';
const simple = 'org.apache.cassandra.locator.SimpleStrategy';

type Keyspaces = Record<string, Record<string, string>>;

/** What Cassandra, DSE and we have by ourselves: never the user's. */
const system: Keyspaces = {
  system: { class: 'org.apache.cassandra.locator.LocalStrategy' },
  system_schema: { class: 'org.apache.cassandra.locator.LocalStrategy' },
  system_views: { class: 'org.apache.cassandra.locator.LocalStrategy' },
  system_auth: { class: topology, dc1: '3', dc2: '3' },
  dse_leases: { class: topology, dc1: '3', dc2: '3' },
  reaper_db: { class: topology, dc1: '3', dc2: '3' },
};

const run = (
  keyspaces: Keyspaces,
  call: ManagementCall,
  versions?: Record<string, string[]>,
) => {
  const api = fakeManagementApi({
    keyspaces: { ...system, ...keyspaces },
    versions,
  });
  const action: Action = {
    type: 'management-api',
    context: 'east',
    namespace: 'db',
    datacenter: 'dc1',
    pods: ['p0'],
    port: 8080,
    call,
  };
  const done = act(action, {
    cluster: fakeCluster({ podProxy: api.podProxy }),
    signal,
  });
  return { api, done };
};

describe('whether a datacenter may go', () => {
  const call: ManagementCall = {
    operation: 'check-unused',
    madeFor: 'unused/2/dc2/u',
    leaving: { name: 'dc2', cassandraName: 'dc2' },
    operated: ['system_auth', 'reaper_db'],
  };

  it.each<[string, Keyspaces]>([
    ['without keyspaces of the user', {}],
    ['with copies elsewhere', { shop: { class: topology, dc1: '3' } }],
    ['with no copies there', { shop: { class: topology, dc1: '3', dc2: '0' } }],
  ])('yes, %s', async (_, keyspaces) => {
    const { done, api } = run(keyspaces, call);
    const { schema } = await done;
    expect(schema).toMatchObject({
      datacenter: 'unused/dc2',
      facts: { madeFor: 'unused/2/dc2/u' },
    });
    expect(Object.keys(schema!.facts.replication)).toEqual(
      Object.keys(keyspaces),
    );
    expect(api.bodies).toEqual([]);
  });

  it.each<[string, Keyspaces, string]>([
    [
      'a keyspace has copies there',
      { shop: { class: topology, dc1: '3', dc2: '2', dc3: '1' } },
      `cannot decommission DC dc2: keyspace shop still has replicas on it. In cqlsh: ALTER KEYSPACE "shop" WITH replication = {'class': 'NetworkTopologyStrategy', 'dc1': 3, 'dc3': 1}`,
    ],
    [
      'a keyspace has copies nowhere else',
      { shop: { class: topology, dc2: '3' } },
      `cannot decommission DC dc2: keyspace shop still has replicas on it. In cqlsh: ALTER KEYSPACE "shop" WITH replication = {'class': 'NetworkTopologyStrategy', '<datacenter that stays>': 3}`,
    ],
    [
      'a keyspace does not say where its copies are',
      { shop: { class: simple, replication_factor: '3' } },
      `cannot decommission DC dc2: keyspace shop still has replicas on it. In cqlsh: ALTER KEYSPACE "shop" WITH replication = {'class': 'NetworkTopologyStrategy', '<datacenter that stays>': 3}`,
    ],
  ])('no, while %s', async (_, keyspaces, message) => {
    await expect(run(keyspaces, call).done).rejects.toMatchObject({
      code: 'KeyspacesInUse',
      message,
    });
  });

  it('names all keyspaces, and the statements of the first few', async () => {
    const many = Object.fromEntries(
      ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(each => [
        each,
        { class: topology, dc1: '1', dc2: '1' },
      ]),
    );
    await expect(run(many, call).done).rejects.toThrow(
      /keyspaces a, b, c, d, e, f, g still have replicas on it\..*, and 2 more in the same way$/,
    );
  });
});

describe('the copies of the user in a datacenter that joins', () => {
  const call = (
    wanted: Record<string, Record<string, number>>,
  ): ManagementCall => ({
    operation: 'replicate-user-keyspaces',
    madeFor: 'user/1',
    joining: 'dc2',
    wanted,
    operated: ['system_auth', 'reaper_db'],
  });
  const keyspaces: Keyspaces = {
    orders: { class: topology, dc1: '3' },
    shop: { class: topology, dc1: '2', dc2: '1' },
  };

  it.each<[string, Record<string, Record<string, number>>, object[]]>([
    [
      'are set, and those elsewhere stay',
      { dc2: { orders: 3, shop: 2 } },
      [{ orders: { dc1: '3', dc2: '3' } }, { shop: { dc1: '2', dc2: '2' } }],
    ],
    [
      'are left alone at 0, and where they are right',
      { dc2: { orders: 0, shop: 1 } },
      [],
    ],
    [
      'are not what is asked for others',
      { dc1: { orders: 1, shop: 1 }, dc2: { orders: 1, shop: 0 } },
      [{ orders: { dc1: '3', dc2: '1' } }],
    ],
    ['are none when it is not named', { dc9: { orders: 1, shop: 1 } }, []],
  ])('%s', async (_, wanted, expected) => {
    const { done, api } = run(keyspaces, call(wanted));
    expect((await done).schema?.datacenter).toBe('user-keyspaces/dc2');
    expect(
      api.bodies.map(each => ({
        [each.keyspace_name]: Object.fromEntries(
          each.replication_settings.map((one: any) => [
            one.dc_name,
            one.replication_factor,
          ]),
        ),
      })),
    ).toEqual(expected);
  });

  it.each<[string, Keyspaces, Record<string, Record<string, number>>, string]>([
    [
      'misses a keyspace',
      keyspaces,
      { dc2: { orders: 3 } },
      'the k8ssandra.io/dc-replication annotation must include all user keyspaces for each specified DC. dc2 lacks shop; 0 leaves a keyspace as it is',
    ],
    [
      'misses a keyspace for another datacenter',
      keyspaces,
      { dc2: { orders: 3, shop: 1 }, dc1: {} },
      'the k8ssandra.io/dc-replication annotation must include all user keyspaces for each specified DC. dc1 lacks orders, shop; 0 leaves a keyspace as it is',
    ],
    [
      'asks for copies that a strategy cannot have',
      { old: { class: simple, replication_factor: '3' } },
      { dc2: { old: 3 } },
      'keyspace old does not use NetworkTopologyStrategy, so it cannot have copies per datacenter. Alter it first',
    ],
  ])(
    'change nothing when the annotation %s',
    async (_, there, wanted, message) => {
      const { done, api } = run(there, call(wanted));
      await expect(done).rejects.toMatchObject({
        code: 'DcReplication',
        message,
      });
      expect(api.bodies).toEqual([]);
    },
  );

  it('wait while nodes do not agree on the schema', async () => {
    const { done, api } = run(
      keyspaces,
      call({ dc2: { orders: 3, shop: 1 } }),
      {
        one: ['10.0.0.1'],
        two: ['10.0.0.2'],
      },
    );
    await expect(done).rejects.toMatchObject({ code: 'SchemaDisagreement' });
    expect(api.bodies).toEqual([]);
  });
});

describe('tables', () => {
  const table = {
    keyspace: 'data_endpoint_auth',
    table: 'token',
    columns: [
      {
        name: 'auth_token',
        type: 'uuid',
        kind: 'PARTITION_KEY' as const,
        position: 0,
      },
    ],
  };
  const call: ManagementCall = {
    operation: 'ensure-replication',
    madeFor: '1/x',
    keyspaces: { data_endpoint_auth: { dc1: 3 } },
    tables: [table],
  };

  it.each([
    ['are made where their keyspace has none', [], [table.table]],
    ['are left alone where it has some', ['other'], []],
  ])('%s', async (_, there, expected) => {
    const api = fakeManagementApi({
      keyspaces: { data_endpoint_auth: { class: topology, dc1: '3' } },
      tables: { data_endpoint_auth: there },
    });
    const action: Action = {
      type: 'management-api',
      context: 'east',
      namespace: 'db',
      datacenter: 'dc1',
      pods: ['p0'],
      port: 8080,
      call,
    };
    await act(action, {
      cluster: fakeCluster({ podProxy: api.podProxy }),
      signal,
    });
    expect(api.bodies.map(each => each.table_name)).toEqual(expected);
  });
});
