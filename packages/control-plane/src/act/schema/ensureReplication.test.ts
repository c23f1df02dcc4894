import {
  KubernetesError,
  type PodProxyRequest,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { Action } from '../../plan';
import {
  fakeCluster,
  fakeManagementApi,
  kubernetesError,
} from '../__testUtils__/fakeCluster';
import { act } from '../act';

const signal = new AbortController().signal;
const topology = 'org.apache.cassandra.locator.NetworkTopologyStrategy';

function action(
  keyspaces: Record<string, Record<string, number>>,
  pods = ['p0'],
): Action {
  return {
    type: 'management-api',
    context: 'east',
    namespace: 'db',
    datacenter: 'dc1',
    pods,
    port: 8080,
    call: { operation: 'ensure-replication', madeFor: '1/x', keyspaces },
  };
}

const run = (api: ReturnType<typeof fakeManagementApi>, what: Action) =>
  act(what, { cluster: fakeCluster({ podProxy: api.podProxy }), signal });

describe('ensure replication', () => {
  const wanted = { system_auth: { dc1: 3, dc2: 2 } };

  it('only reads when nothing differs', async () => {
    const api = fakeManagementApi({
      keyspaces: { system_auth: { class: topology, dc2: '2', dc1: '3' } },
    });
    expect(await run(api, action(wanted))).toEqual({
      schema: {
        datacenter: 'dc1',
        facts: { madeFor: '1/x', replication: wanted, schemaVersions: null },
      },
    });
    expect(api.log.every(each => each.includes(' GET '))).toBe(true);
    expect(api.log.some(each => each.includes('versions'))).toBe(false);
  });

  it.each([
    ['another number', { class: topology, dc1: '3', dc2: '1' }],
    ['a missing datacenter', { class: topology, dc1: '3' }],
    [
      'one datacenter too many',
      { class: topology, dc1: '3', dc2: '2', dc3: '3' },
    ],
    [
      'another class',
      {
        class: 'org.apache.cassandra.locator.SimpleStrategy',
        dc1: '3',
        dc2: '2',
      },
    ],
  ])('alters %s', async (_, settings) => {
    const api = fakeManagementApi({ keyspaces: { system_auth: settings } });
    await run(api, action(wanted));
    expect(api.log[api.log.length - 1]).toBe(
      'p0 POST /api/v0/ops/keyspace/alter',
    );
    expect(api.bodies).toEqual([
      {
        keyspace_name: 'system_auth',
        replication_settings: [
          { dc_name: 'dc1', replication_factor: '3' },
          { dc_name: 'dc2', replication_factor: '2' },
        ],
      },
    ]);
  });

  it('creates what is not there', async () => {
    const api = fakeManagementApi({ keyspaces: {} });
    await run(api, action({ dse_leases: { dc1: 3 } }));
    expect(api.log[api.log.length - 1]).toBe(
      'p0 POST /api/v0/ops/keyspace/create',
    );
  });

  it('reads all keyspaces together, then changes one after the other, each in agreement', async () => {
    const copies = { dc1: 3 };
    const api = fakeManagementApi({
      keyspaces: {
        one: { class: topology, dc1: '1' },
        two: { class: topology },
      },
    });
    const { schema } = await run(api, action({ one: copies, two: copies }));
    const keyspace = 'p0 GET /api/v0/ops/keyspace';
    const change = [
      'p0 GET /api/v1/ops/node/schema/versions',
      'p0 POST /api/v0/ops/keyspace/alter',
    ];
    expect(api.log).toEqual([
      `${keyspace}?keyspaceName=one`,
      `${keyspace}?keyspaceName=two`,
      `${keyspace}/replication?keyspaceName=one`,
      `${keyspace}/replication?keyspaceName=two`,
      ...change,
      ...change,
    ]);
    expect(api.bodies.map(each => each.keyspace_name)).toEqual(['one', 'two']);
    expect(schema?.facts.replication).toEqual({ one: copies, two: copies });
  });

  const withVersions = (versions: Record<string, string[]>) =>
    fakeManagementApi({ keyspaces: {}, versions });

  it('counts one version beside unreachable nodes as agreement', async () => {
    const api = withVersions({ a: ['1'], UNREACHABLE: ['2'] });
    const { schema } = await run(api, action(wanted));
    expect(schema?.facts.schemaVersions).toBe(1);
  });

  it.each([
    ['two versions', { a: ['1'], b: ['2'] }],
    ['nothing but unreachable nodes', { UNREACHABLE: ['2'] }],
  ] as Array<[string, Record<string, string[]>]>)(
    'changes nothing with %s of the schema',
    async (_, versions) => {
      const api = withVersions(versions);
      await expect(run(api, action(wanted))).rejects.toMatchObject({
        code: 'SchemaDisagreement',
      });
      expect(api.bodies).toEqual([]);
    },
  );

  it('asks the next pod when one fails or hangs, and stays with the one that answers', async () => {
    const api = fakeManagementApi({
      keyspaces: { system_auth: { class: topology, dc1: '3' } },
      broken: {
        p0: kubernetesError('Unavailable'),
        p1: kubernetesError('Timeout'),
      },
    });
    await run(api, action(wanted, ['p0', 'p1', 'p2']));
    expect(api.log.map(each => each.split(' ')[0])).toEqual([
      'p0',
      'p1',
      ...['p2', 'p2', 'p2'],
    ]);
  });

  it.each<[string, string[]]>([
    ['system_auth', ['keyspace/replication']],
    ['system_traces', ['keyspace/replication']],
    ['dse_leases', ['keyspace', 'keyspace/replication']],
    ['reaper_db', ['keyspace', 'keyspace/replication']],
  ])(
    'asks whether %s is there only where Cassandra does not make it',
    async (keyspace, expected) => {
      const copies = { dc1: 3 };
      const api = fakeManagementApi({
        keyspaces: { [keyspace]: { class: topology, dc1: '3' } },
      });
      await run(api, action({ [keyspace]: copies }));
      expect(api.log).toEqual(
        expected.map(
          path => `p0 GET /api/v0/ops/${path}?keyspaceName=${keyspace}`,
        ),
      );
    },
  );

  it.each<[string, 'pod' | 'server', string[], string | undefined]>([
    [
      'creates what the management API does not find',
      'pod',
      ['system_auth'],
      undefined,
    ],
    ['creates nothing where a pod is not found', 'server', [], 'NotFound'],
  ])('%s', async (_, answeredBy, created, code) => {
    const api = fakeManagementApi({ keyspaces: {} });
    const podProxy = (request: PodProxyRequest) => {
      if (!request.path.includes('/replication')) return api.podProxy(request);
      throw new KubernetesError({
        code: 'NotFound',
        message: 'GET x: 404',
        answeredBy,
      });
    };
    const failure = await act(action(wanted), {
      cluster: fakeCluster({ podProxy }),
      signal,
    }).then(
      () => undefined,
      error => error.code,
    );
    expect(failure).toBe(code);
    expect(api.bodies.map(each => each.keyspace_name)).toEqual(created);
  });

  it.each(['ConnectionRefused', 'Forbidden'])(
    'asks no other pod when the API server itself says %s',
    async code => {
      const api = fakeManagementApi({
        keyspaces: {},
        broken: { p0: kubernetesError(code) },
      });
      await expect(
        run(api, action(wanted, ['p0', 'p1'])),
      ).rejects.toMatchObject({ code });
      expect(api.log).toHaveLength(1);
    },
  );

  it.each<[string, 'pod' | 'server', object]>([
    [
      'pod',
      'pod',
      {
        code: 'KeyspaceRefused',
        message:
          'Cassandra refuses copies of keyspace system_auth in dc1: 3, dc2: 2 (500). Each must be the name of a datacenter that has joined: check externalDatacenters and additionalSeeds, and the log of Cassandra',
      },
    ],
    ['API server', 'server', { code: 'Unavailable' }],
  ])('says what a change means that a %s refuses', async (_, by, expected) => {
    const api = fakeManagementApi({ keyspaces: {} });
    const podProxy = (request: PodProxyRequest) => {
      if (request.method === 'GET') return api.podProxy(request);
      throw new KubernetesError({
        code: 'Unavailable',
        message: 'POST x: 500',
        explanation: '500',
        answeredBy: by,
      });
    };
    await expect(
      act(action(wanted), { cluster: fakeCluster({ podProxy }), signal }),
    ).rejects.toMatchObject(expected);
  });

  it('says that no pod is there', async () => {
    const api = fakeManagementApi({ keyspaces: {} });
    await expect(run(api, action(wanted, []))).rejects.toMatchObject({
      code: 'NoPod',
    });
  });
});
