import { InputError, ServiceUnavailableError } from '@backstage/errors';
import { k8ssandraPermissions } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster } from '../__testUtils__/fixtures';
import {
  deny,
  startPlugin,
  type Decisions,
} from '../__testUtils__/startPlugin';
import { defaultParts } from '../parts';
import {
  createK8ssandraClusterConditionalDecision as onClusters,
  k8ssandraClusterConditions as clusters,
} from '../permissions/conditions';

const BASE = '/api/k8ssandra/v1/control-planes/hub/namespaces/data/clusters';
const DC = `${BASE}/orders/datacenters/dc1`;
const POD = 'orders-dc1-default-sts-0';
const LOGS = `${DC}/nodes/${POD}/logs`;
const { clusterRead, logsRead } = k8ssandraPermissions;

async function start(
  decisions: Decisions = {},
  presenter?: typeof defaultParts.presenter,
) {
  const hub = new FakeControlPlane('hub');
  for (const name of ['orders', 'stock']) {
    hub.put(aCluster(name, { owner: `group:default/${name}` }));
  }
  const started = await startPlugin({
    controlPlanes: [hub],
    decisions,
    presenter,
  });
  return { hub, ...started };
}

const ownLogs = {
  [logsRead.name]: onClusters(
    logsRead,
    clusters.isOwner({ claims: ['group:default/stock'] }),
  ),
};

describe('the page of a datacenter', () => {
  it('answers all of it in one response, from caches', async () => {
    const { api } = await start();
    const { status, body } = await api.get(DC);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 1,
      cluster: { id: { name: 'orders' }, generation: 1 },
      datacenter: { name: 'dc1', contextView: { isControlPlane: true } },
      verdict: { state: { text: expect.any(String) } },
      actions: { readLogs: { allowed: true, reason: null } },
    });
    expect(body.marks.value).toHaveLength(3);
  });

  it('says which permission is lacking for logs', async () => {
    const { api } = await start(ownLogs);
    const { body } = await api.get(DC);
    expect(body.actions.readLogs).toMatchObject({
      allowed: false,
      reason: { params: { permission: 'k8ssandra.logs.read' } },
    });
    const stock = await api.get(DC.replace('orders', 'stock'));
    expect(stock.body.actions.readLogs.allowed).toBe(true);
  });

  it('answers 304 while only ages differ', async () => {
    const { api } = await start();
    const { headers } = await api.get(DC);
    const again = await api.get(DC).set('If-None-Match', headers.etag);
    expect(again.status).toBe(304);
  });

  it.each([
    ['no such datacenter', {}, DC.replace('dc1', 'dc9'), 'dc9'],
    ['no such cluster', {}, DC.replace('orders', 'none'), 'not yours to see'],
    ['a hidden cluster', { [clusterRead.name]: deny }, DC, 'not yours to see'],
    ['no such node', {}, `${DC}/nodes/other-0`, 'has no node other-0'],
  ])('%s is not found', async (_, decisions, path, words) => {
    const { api } = await start(decisions);
    const { status, body } = await api.get(path);
    expect([status, body.error.message]).toEqual([
      404,
      expect.stringContaining(words),
    ]);
  });
});

it('the panel of a node says what caches know of it', async () => {
  const { api } = await start({}, defaultParts.presenter);
  const { status, body } = await api.get(`${DC}/nodes/${POD}`);
  expect(status).toBe(200);
  expect(body).toMatchObject({
    node: { pod: POD, rack: 'default' },
    cause: null,
    facts: { value: { hostId: null }, reachable: true },
    pod: { value: { phase: null } },
    actions: { readLogs: { allowed: true } },
  });
});

describe('logs of a node', () => {
  it('are read in its region, and who read them is known', async () => {
    const { api, hub, auditor, audit } = await start();
    const { status, body, headers } = await api.get(
      `${LOGS}?container=server-system-logger&tail=50&previous=true`,
    );
    expect(status).toBe(200);
    expect(body).toEqual({
      pod: POD,
      container: 'server-system-logger',
      previous: true,
      lines: [`a line of ${POD}`],
      cut: false,
    });
    expect(headers['cache-control']).toBe('private, no-store');
    expect(hub.logsRead).toEqual([
      expect.objectContaining({
        context: '',
        namespace: 'data',
        pod: POD,
        lines: 50,
        previous: true,
      }),
    ]);
    expect(auditor.createEvent).toHaveBeenCalledWith(
      expect.objectContaining({ eventId: 'node-log-read' }),
    );
    const told = JSON.stringify(audit.success.mock.calls);
    expect(told).toContain('"lines":1');
    expect(told).not.toContain('a line of');
  });

  it('are refused by the name of the permission', async () => {
    const { api, hub } = await start(ownLogs);
    const { status, body } = await api.get(LOGS);
    expect([status, body.error.message]).toEqual([
      403,
      'You lack the permission k8ssandra.logs.read for this',
    ]);
    expect(hub.logsRead).toEqual([]);
  });

  it('are not those of other pods of the namespace', async () => {
    const { api, hub } = await start();
    const { status } = await api.get(`${DC}/nodes/secret-app-0/logs`);
    expect([status, hub.logsRead]).toEqual([404, []]);
  });

  it('that are asked for wrongly are refused by the name of the parameter', async () => {
    const { api, hub } = await start();
    for (const [query, field] of [
      ['tail=0', 'tail'],
      ['tail=2001', 'tail'],
      ['tail=x', 'tail'],
      ['container=..%2Fx', 'container'],
      ['previous=maybe', 'previous'],
      ['follow=true', 'follow'],
    ]) {
      const { status, body } = await api.get(`${LOGS}?${query}`);
      expect([query, status, body.error.message]).toEqual([
        query,
        400,
        expect.stringContaining(field),
      ]);
    }
    expect(hub.logsRead).toEqual([]);
  });

  it('that cannot be read are an error of their own, and the page goes on', async () => {
    const { api, hub, audit } = await start();
    for (const [error, expected] of [
      [new ServiceUnavailableError('east did not answer with a log'), 503],
      [new InputError('no such log of container x'), 400],
      [new Error('canary'), 500],
    ] as const) {
      hub.failures.push(error);
      const { status, body } = await api.get(LOGS);
      expect(status).toBe(expected);
      expect(body.error.message).not.toContain('canary');
    }
    expect(audit.fail).toHaveBeenCalledTimes(3);
    expect((await api.get(DC)).status).toBe(200);
  });
});
