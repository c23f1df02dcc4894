import {
  ConflictError,
  InputError,
  ServiceUnavailableError,
} from '@backstage/errors';
import type { Examination } from '@k8ssandra-backstage/control-plane';
import {
  k8ssandraPermissions,
  MAX_KUBECONFIG_LENGTH,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { FakeControlPlane } from '../__testUtils__/FakeControlPlane';
import { aCluster, aContext } from '../__testUtils__/fixtures';
import { startPlugin, type Decisions } from '../__testUtils__/startPlugin';
import { defaultParts } from '../parts';
import {
  createK8ssandraContextConditionalDecision,
  k8ssandraContextConditions,
} from '../permissions/conditions';

const PLANE = '/api/k8ssandra/v1/control-planes/hub';
const CANARY = 'canary-51d07b6e93';

async function start(decisions?: Decisions) {
  const hub = new FakeControlPlane('hub', 'group:default/platform');
  const id = { controlPlane: 'hub', namespace: 'data', name: 'orders' };
  hub.facts.push(aContext({ name: 'east', dependants: [id] }));
  hub.put(aCluster('orders', { contexts: ['east'] }));
  const started = await startPlugin({
    controlPlanes: [hub],
    presenter: defaultParts.presenter,
    decisions,
  });
  return { ...started, hub };
}

describe('the access to a Kubernetes cluster', () => {
  it('is told with its permission diff, the RBAC that is missing and what depends on it', async () => {
    const { api, hub } = await start();
    const row = {
      group: '',
      resource: 'secrets',
      namespace: null,
      allowed: ['get'],
      missing: ['patch'],
      optional: false,
      without: { key: 'x', params: {}, text: 'It fails.' },
    };
    hub.facts[1].access = {
      ageSeconds: 8,
      permissions: [{ ...row, resource: 'pods', missing: [] }, row],
      definitions: [],
    };
    const { status, body } = await api.get(`${PLANE}/contexts/east/access`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      context: { name: 'east', permissions: { value: { allowed: 1 } } },
      permissions: {
        observedAgeSeconds: 8,
        value: [{ resource: 'secrets' }, { resource: 'pods' }],
      },
      missingRbac: expect.stringContaining('verbs:\n      - patch'),
      dependants: [{ cluster: 'data/orders', datacenter: 'dc1' }],
    });
    expect(hub.contextAccess.looks).toEqual(['east']);
  });

  it('is told of the control-plane cluster too, which has no name', async () => {
    const { api } = await start();
    const { status, body } = await api.get(`${PLANE}/contexts/-/access`);
    expect([status, body.context.isControlPlane]).toEqual([200, true]);
  });

  it('is checked again for who asks for it', async () => {
    const { api, hub } = await start();
    const path = `${PLANE}/contexts/east/access`;
    await api.get(`${path}?refresh=true`);
    await api.get(`${path}?refresh=false`);
    expect(hub.contextAccess.looks).toEqual(['east again', 'east']);
    const { status, body } = await api.get(`${path}?refresh=perhaps`);
    expect([status, body.error.message]).toEqual([
      400,
      expect.stringContaining('refresh'),
    ]);
  });

  it.each([`${PLANE}/contexts`, `${PLANE}/contexts/east`])(
    'is looked at by who reads %s, and by nobody else',
    async path => {
      const { api, hub } = await start();
      await api.get('/api/k8ssandra/v1/clusters');
      await api.get(`${PLANE}/namespaces/data/clusters/orders`);
      expect(hub.contextAccess.looks).toEqual([]);
      await api.get(path);
      expect(hub.contextAccess.looks).toContain('east');
    },
  );
});

describe('what is sent', () => {
  it.each([
    ['nothing', 'post', '/contexts', {}, /kubeconfig/],
    [
      'no text',
      'post',
      '/contexts',
      { kubeconfig: { a: CANARY } },
      /kubeconfig/,
    ],
    [
      'too much',
      'post',
      '/contexts',
      { kubeconfig: CANARY + 'x'.repeat(MAX_KUBECONFIG_LENGTH) },
      /kubeconfig/,
    ],
    [
      'a region that is no label',
      'post',
      '/contexts/check',
      { kubeconfig: CANARY, region: 'a b' },
      /region/,
    ],
    [
      'what nobody knows',
      'put',
      '/contexts/east/credential',
      { kubeconfig: CANARY, force: true },
      /force/,
    ],
    ['no confirmation', 'delete', '/contexts/east', {}, /confirm/],
    [
      'another confirmation',
      'delete',
      '/contexts/east',
      { confirm: 'East' },
      /type east/,
    ],
  ] as const)(
    'is refused with the field: %s',
    async (_, verb, path, sent, text) => {
      const { api, hub } = await start();
      const { status, body } = await api[verb](`${PLANE}${path}`).send(sent);
      expect(status).toBe(400);
      expect(body.error.message).toMatch(text);
      expect(JSON.stringify(body)).not.toContain(CANARY);
      expect(hub.contextAccess.asked).toEqual([]);
    },
  );
});

describe('a refusal', () => {
  const errors = [
    [400, new InputError('tls: no')],
    [409, new ConflictError('the name is taken')],
    [503, new ServiceUnavailableError('it is away')],
    [500, new Error(CANARY)],
  ] as const;
  it.each(errors)('with status %i', async (status, error) => {
    const { api, hub } = await start();
    for (const send of [
      api.post(`${PLANE}/contexts`).send({ kubeconfig: CANARY }),
      api.put(`${PLANE}/contexts/east/credential`).send({ kubeconfig: CANARY }),
      api.delete(`${PLANE}/contexts/east`).send({ confirm: 'east' }),
    ]) {
      hub.contextAccess.failures.push(error);
      const answer = await send;
      expect(answer.status).toBe(status);
      expect(JSON.stringify(answer.body)).not.toContain(CANARY);
    }
  });

  it('comes at once while the control-plane cluster is away', async () => {
    const { api, hub } = await start();
    hub.facts[0].connection = 'down';
    const { status, body } = await api
      .post(`${PLANE}/contexts`)
      .send({ kubeconfig: CANARY });
    expect([status, hub.contextAccess.asked]).toEqual([503, []]);
    expect(body.error.message).toContain('Nothing was changed');
  });
});

it('tells the control plane what the caller may know', async () => {
  const { api, hub } = await start();
  await api.post(`${PLANE}/contexts/check`).send({ kubeconfig: 'x' });
  const [{ options }] = hub.contextAccess.asked;
  expect(options.caller.mayReadContext('east')).toBe(true);
  expect(options.caller.mayReadContext('nowhere')).toBe(false);
  expect(options.caller.mayReadCluster(aCluster('orders'))).toBe(true);
});

it('asks about the name that the kubeconfig says, too', async () => {
  const { hub, api } = await start({
    [k8ssandraPermissions.contextConnect.name]:
      createK8ssandraContextConditionalDecision(
        k8ssandraPermissions.contextConnect,
        {
          not: k8ssandraContextConditions.hasName({ contexts: ['prod'] }),
        },
      ),
  });
  const send = (name?: string) =>
    api.post(`${PLANE}/contexts`).send({ kubeconfig: 'x', name });
  expect([(await send('prod')).status, (await send()).status]).toEqual([
    403, 201,
  ]);
  const [{ options }] = hub.contextAccess.asked;
  expect(options.caller.mayConnect?.('prod')).toBe(false);
  expect(options.caller.mayConnect?.('test')).toBe(true);
});

it('answers, logs, records and tells nothing of a kubeconfig', async () => {
  const started = await start();
  const { api, hub, logger, auditor, audit, events, signals } = started;
  const kubeconfig = `token: ${CANARY}`;
  const all = [
    await api.post(`${PLANE}/contexts/check`).send({ kubeconfig }),
    await api.post(`${PLANE}/contexts`).send({ kubeconfig, name: 'new' }),
    await api.put(`${PLANE}/contexts/east/credential`).send({ kubeconfig }),
    await api.delete(`${PLANE}/contexts/east`).send({ confirm: 'east' }),
  ];
  expect(all.map(({ status }) => status)).toEqual([200, 201, 200, 200]);
  // Text that is no JSON, with the secret right where the parser stumbles.
  const broken = await api
    .post(`${PLANE}/contexts`)
    .set('Content-Type', 'application/json')
    .send(`{"kubeconfig": ${CANARY}}`);
  expect(broken.status).toBeGreaterThanOrEqual(400);
  hub.contextAccess.failures.push(new Error(kubeconfig));
  const failed = await api.post(`${PLANE}/contexts`).send({ kubeconfig });
  const everything = JSON.stringify([
    [...all, broken, failed].map(({ headers, body }) => [headers, body]),
    [logger.debug, logger.info, logger.warn, logger.error].map(
      each => each.mock.calls,
    ),
    auditor.createEvent.mock.calls.map(([{ request: _, ...rest }]) => rest),
    audit.success.mock.calls,
    audit.fail.mock.calls.map(([{ error, ...rest }]) => [
      rest,
      error.message,
      error.stack,
    ]),
    events.publish.mock.calls,
    signals.publish.mock.calls,
  ]);
  expect(everything).toContain('context-connect');
  expect(everything).toContain('new.example.com:6443');
  expect(everything).not.toContain(CANARY);
});

it('answers of a kubeconfig what may be shown', async () => {
  const { api } = await start();
  const { body } = await api
    .post(`${PLANE}/contexts`)
    .send({ kubeconfig: 'x', name: 'new' });
  const facts: Partial<Record<keyof Examination, unknown>> = body;
  expect(facts).toMatchObject({
    id: { controlPlane: 'hub', context: 'new' },
    namespace: 'data',
    acceptable: true,
    kubeconfig: { endpoint: 'new.example.com:6443', credential: null },
    permissions: { allowed: 0, needed: 0 },
    missingRbac: null,
  });
  expect(JSON.stringify(body)).not.toContain('uid-of-new');
});
