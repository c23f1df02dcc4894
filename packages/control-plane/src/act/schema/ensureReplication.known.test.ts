import {
  KubernetesError,
  type PodProxyRequest,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { ManagementAction } from '../../plan';
import type { SchemaFacts } from '../../snapshot/types';
import { fakeCluster, fakeManagementApi } from '../__testUtils__/fakeCluster';
import { act } from '../act';

const { signal } = new AbortController();
const topology = 'org.apache.cassandra.locator.NetworkTopologyStrategy';
type Replication = SchemaFacts['replication'];

const ask = (keyspaces: Replication, replication: Replication) =>
  ({
    type: 'management-api',
    context: 'east',
    namespace: 'db',
    datacenter: 'dc1',
    pods: ['p0'],
    port: 8080,
    call: {
      operation: 'ensure-replication',
      madeFor: '1/x',
      keyspaces,
      known: { madeFor: '1/w', replication, schemaVersions: 1 },
    },
  } satisfies ManagementAction);

const run = (
  api: ReturnType<typeof fakeManagementApi>,
  what: ManagementAction,
) => act(what, { cluster: fakeCluster({ podProxy: api.podProxy }), signal });

describe('ensure replication with an earlier answer', () => {
  const wanted = { system_auth: { dc1: 3, dc2: 2 } };
  const known = (replication: Replication) => ask(wanted, replication);
  const versions = 'p0 GET /api/v1/ops/node/schema/versions';
  const read =
    'p0 GET /api/v0/ops/keyspace/replication?keyspaceName=system_auth';
  const alter = 'p0 POST /api/v0/ops/keyspace/alter';

  it.each<[string, Replication, string[]]>([
    [
      'that was the same: agreement is asked for when something differs',
      wanted,
      [read, versions, alter],
    ],
    [
      'that was another: it is not read again',
      { system_auth: { dc1: 3 } },
      [versions, alter],
    ],
  ])('%s', async (_, replication, expected) => {
    const api = fakeManagementApi({
      keyspaces: { system_auth: { class: topology, dc1: '3' } },
    });
    await run(api, known(replication));
    expect(api.log).toEqual(expected);
  });

  it('makes a keyspace that was dropped since', async () => {
    const api = fakeManagementApi({ keyspaces: {} });
    const podProxy = (request: PodProxyRequest) => {
      if (!request.path.includes('/alter')) return api.podProxy(request);
      throw new KubernetesError({
        code: 'ServerError',
        message: 'POST x: 500',
        answeredBy: 'pod',
      });
    };
    await act(
      ask({ dse_leases: { dc1: 3, dc2: 3 } }, { dse_leases: { dc1: 3 } }),
      { cluster: fakeCluster({ podProxy }), signal },
    );
    expect(api.log).toEqual([
      versions,
      'p0 GET /api/v0/ops/keyspace?keyspaceName=dse_leases',
      'p0 POST /api/v0/ops/keyspace/create',
    ]);
  });

  it.each<[string, Record<string, string>, string | undefined]>([
    [
      'is content when another replica was here first',
      { class: topology, dc1: '3', dc2: '2' },
      undefined,
    ],
    ['fails while it still differs', { class: topology, dc1: '3' }, 'Fenced'],
  ])('%s, where it may not write', async (_, settings, code) => {
    const api = fakeManagementApi({ keyspaces: { system_auth: settings } });
    const podProxy = (request: PodProxyRequest) => {
      if (!request.path.includes('/alter')) return api.podProxy(request);
      throw new KubernetesError({ code: 'Fenced', message: 'not leading' });
    };
    const failure = await act(known({ system_auth: { dc1: 3 } }), {
      cluster: fakeCluster({ podProxy }),
      signal,
    }).then(
      () => undefined,
      error => error.code,
    );
    expect(failure).toBe(code);
  });

  it('needs no agreement that was asked for in vain', async () => {
    const api = fakeManagementApi({
      keyspaces: { system_auth: { class: topology, dc1: '3', dc2: '2' } },
      versions: { a: ['1'], b: ['2'] },
    });
    const { schema } = await run(api, known({}));
    expect(schema?.facts.schemaVersions).toBeNull();
  });
});
