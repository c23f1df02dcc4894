import { JobRegistry } from './jobs';
import { createManagementApi } from './managementApi';
import { CassandraNetwork } from './network';
import { SqliteRingStore } from './ringStore';
import type { NodeStart, PodRef } from './types';

const NTS = 'org.apache.cassandra.locator.NetworkTopologyStrategy';

function nodeStart(
  pod: string,
  ip: string,
  more: Partial<NodeStart> = {},
): NodeStart {
  return {
    cluster: 'east',
    namespace: 'ns',
    pod,
    hostId: `host-${pod}`,
    ip,
    clusterName: 'demo',
    datacenter: 'dc1',
    rack: 'r1',
    serverVersion: '4.1.9',
    seeds: ['10.0.0.1'],
    isSeed: pod === 'a',
    systemReplication: { dc1: 3 },
    ...more,
  };
}

function setUp(serverVersion = '4.1.9') {
  const network = new CassandraNetwork(new SqliteRingStore(':memory:'));
  const started: PodRef[] = [];
  let now = 1_000;
  const jobs = new JobRegistry({ durationMs: 500, now: () => now });
  const api = createManagementApi({
    network,
    jobs,
    processes: {
      find: ref =>
        ref.pod === 'nobody'
          ? undefined
          : {
              running: ref.pod !== 'broken',
              port: 8080,
              seeds: ['10.0.0.1'],
            },
      start: ref => void started.push(ref),
    },
  });
  network.start(nodeStart('a', '10.0.0.1', { serverVersion }));
  network.start(nodeStart('b', '10.0.0.2', { serverVersion }));
  const call = (method: string, path: string, body?: unknown, pod = 'a') =>
    api({
      cluster: 'east',
      namespace: 'ns',
      pod,
      port: 8080,
      method,
      path,
      body,
    });
  return {
    network,
    started,
    call,
    wait: (ms: number) => {
      now += ms;
    },
  };
}

describe('management API', () => {
  it('lists keyspaces and their replication', () => {
    const { call } = setUp();
    expect(call('GET', '/api/v0/ops/keyspace').body).toEqual(
      expect.arrayContaining(['system', 'system_auth', 'system_traces']),
    );
    expect(
      call('GET', '/api/v0/ops/keyspace?keyspaceName=system_auth'),
    ).toEqual({ status: 200, body: ['system_auth'] });
    expect(call('GET', '/api/v0/ops/keyspace?keyspaceName=absent')).toEqual({
      status: 200,
      body: [],
    });
    expect(
      call('GET', '/api/v0/ops/keyspace/replication?keyspaceName=system_auth'),
    ).toEqual({ status: 200, body: { class: NTS, dc1: '3' } });
  });

  it('creates and alters keyspaces, for all nodes at once', () => {
    const { call } = setUp();
    const versions = () =>
      Object.keys(
        call('GET', '/api/v1/ops/node/schema/versions').body as object,
      );
    const [before] = versions();
    const settings = (rf: string) => ({
      keyspace_name: 'shop',
      replication_settings: [{ dc_name: 'dc1', replication_factor: rf }],
    });
    expect(
      call('POST', '/api/v0/ops/keyspace/create', settings('1')).status,
    ).toBe(200);
    expect(versions()).not.toContain(before);
    expect(
      call('POST', '/api/v0/ops/keyspace/alter', settings('2')).status,
    ).toBe(200);
    expect(
      call(
        'GET',
        '/api/v0/ops/keyspace/replication?keyspaceName=shop',
        undefined,
        'b',
      ).body,
    ).toEqual({ class: NTS, dc1: '2' });
  });

  it.each([
    ['4.1.9', 500],
    ['3.11.11', 200],
  ])('%s answers %i to a datacenter that nobody knows', (version, status) => {
    const { call } = setUp(version);
    expect(
      call('POST', '/api/v0/ops/keyspace/alter', {
        keyspace_name: 'system_auth',
        replication_settings: [{ dc_name: 'dc9', replication_factor: '3' }],
      }).status,
    ).toBe(status);
  });

  it.each([
    [
      'GET',
      '/api/v0/ops/keyspace/replication?keyspaceName=absent',
      undefined,
      404,
    ],
    ['GET', '/api/v0/ops/keyspace/replication', undefined, 400],
    ['POST', '/api/v0/ops/keyspace/create', {}, 400],
    [
      'POST',
      '/api/v0/ops/keyspace/create',
      { keyspace_name: 'x', replication_settings: [] },
      400,
    ],
    [
      'POST',
      '/api/v0/ops/tables/create',
      { keyspace_name: 'system_auth', table_name: 't', columns: [] },
      400,
    ],
    ['GET', '/api/v0/ops/executor/job?job_id=absent', undefined, 404],
    ['GET', '/api/v0/nonsense', undefined, 404],
  ])('%s %s is refused', (method, path, body, status) => {
    expect(setUp().call(method, path, body).status).toBe(status);
  });

  it('makes tables', () => {
    const { call } = setUp();
    call('POST', '/api/v0/ops/tables/create', {
      keyspace_name: 'system_auth',
      table_name: 'extra',
      columns: [{ name: 'id', type: 'uuid', kind: 'PARTITION_KEY' }],
    });
    expect(
      call('GET', '/api/v0/ops/tables?keyspaceName=system_auth').body,
    ).toContain('extra');
  });

  it('shows gossip, and nodes that are down as unreachable', () => {
    const { call, network } = setUp();
    network.stop({ cluster: 'east', namespace: 'ns', pod: 'b' });
    const { entity } = call('GET', '/api/v0/metadata/endpoints').body as {
      entity: object[];
    };
    expect(entity).toMatchObject([
      { ENDPOINT_IP: '10.0.0.1', IS_ALIVE: 'true', DC: 'dc1', RACK: 'r1' },
      { ENDPOINT_IP: '10.0.0.2', IS_ALIVE: 'false' },
    ]);
    expect(
      Object.values(
        call('GET', '/api/v1/ops/node/schema/versions').body as object,
      ),
    ).toEqual([['10.0.0.1'], ['10.0.0.2']]);
    expect(
      call(
        'GET',
        '/api/v0/probes/cluster?consistency_level=LOCAL_QUORUM&rf_per_dc=1',
      ).status,
    ).toBe(500);
    expect(
      call(
        'GET',
        '/api/v0/probes/cluster?consistency_level=LOCAL_QUORUM&rf_per_dc=3',
      ).status,
    ).toBe(200);
  });

  it('runs long operations as jobs', () => {
    const { call, wait } = setUp();
    const id = call('POST', '/api/v1/ops/node/rebuild?src_dc=dc1').body;
    const job = () => call('GET', `/api/v0/ops/executor/job?job_id=${id}`).body;
    expect(job()).toMatchObject({ type: 'REBUILD', status: 'WAITING' });
    wait(500);
    expect(job()).toMatchObject({ status: 'COMPLETED', end_time: 1_500 });
  });

  it('answers what cass-operator asks at the end of a reconcile', () => {
    const { call } = setUp();
    expect(call('GET', '/api/v0/ops/node/fullquerylogging').body).toEqual({
      entity: false,
    });
    expect(call('GET', '/api/v0/metadata/versions/features').body).toEqual(
      expect.objectContaining({
        features: expect.arrayContaining(['rebuild', 'full_query_logging']),
      }),
    );
  });

  it('makes roles and never tells a password', () => {
    const { call, network } = setUp();
    call(
      'POST',
      '/api/v0/ops/auth/role?username=app&password=hush&can_login=true&is_superuser=false',
    );
    const roles = call('GET', '/api/v0/ops/auth/role').body;
    expect(roles).toContainEqual({
      name: 'app',
      super: 'false',
      login: 'true',
    });
    expect(JSON.stringify([roles, network.list()])).not.toContain('hush');
  });

  it('starts Cassandra on demand, and is not there without its container', () => {
    const { call, started } = setUp();
    expect(call('POST', '/api/v0/lifecycle/start', undefined, 'c').status).toBe(
      200,
    );
    expect(started).toMatchObject([{ pod: 'c' }]);
    expect(call('GET', '/api/v0/ops/keyspace', undefined, 'c').status).toBe(
      500,
    );
    for (const pod of ['nobody', 'broken']) {
      expect(
        call('GET', '/api/v0/probes/liveness', undefined, pod).status,
      ).toBe(503);
    }
  });
});
