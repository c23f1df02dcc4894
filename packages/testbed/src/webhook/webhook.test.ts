import { writeFileSync } from 'node:fs';
import { connect } from 'node:tls';
import { Pki } from '../../../fleet-simulator/src/pki';
import {
  WebhookServer,
  type WebhookConfig,
} from '../../../../plugins/k8ssandra-backend/src/webhook';
import { MAX_BODY } from '../../../../plugins/k8ssandra-backend/src/webhook/readBody';
import { eventually } from '../support/eventually';
import { cluster } from './cluster';
import { startListener, type Listener } from './listener';

const PATH = '/validate-k8ssandra-io-v1alpha1-k8ssandracluster';
const SCHEDULES = '/validate-medusa-k8ssandra-io-v1alpha1-medusabackupschedule';

let listener: Listener;
beforeAll(async () => {
  listener = await startListener();
});
afterAll(() => listener.stop());

const reviewOf = (asked: object) =>
  JSON.stringify({
    apiVersion: 'admission.k8s.io/v1',
    kind: 'AdmissionReview',
    request: {
      uid: 'u1',
      kind: {
        group: 'k8ssandra.io',
        version: 'v1alpha1',
        kind: 'K8ssandraCluster',
      },
      operation: 'CREATE',
      ...asked,
    },
  });

async function judge(asked: object, path = PATH) {
  const { status, text } = await listener.call(path, reviewOf(asked));
  expect(status).toBe(200);
  const review = JSON.parse(text);
  expect(review).toMatchObject({
    apiVersion: 'admission.k8s.io/v1',
    kind: 'AdmissionReview',
    response: { uid: 'u1' },
  });
  return review.response;
}

describe('the webhook over HTTPS', () => {
  const noStorage = cluster({ storageConfig: undefined });
  const schedule = (cronSchedule: string) => ({
    kind: {
      group: 'medusa.k8ssandra.io',
      version: 'v1alpha1',
      kind: 'MedusaBackupSchedule',
    },
    object: { spec: { cronSchedule } },
  });

  it.each<[string, object, string]>([
    ['a new cluster', { object: cluster() }, PATH],
    [
      'a change of size',
      { operation: 'UPDATE', object: cluster(), oldObject: cluster() },
      PATH,
    ],
    ['a deletion', { operation: 'DELETE', oldObject: noStorage }, PATH],
    [
      'a finalizer that goes from what was broken before',
      {
        operation: 'UPDATE',
        oldObject: noStorage,
        object: { ...noStorage, metadata: { name: 'demo' } },
      },
      PATH,
    ],
    ['another kind', { kind: { version: 'v1', kind: 'Pod' } }, PATH],
    ['a schedule', schedule('@daily'), SCHEDULES],
  ])('allows %s', async (_case, asked, path) => {
    expect((await judge(asked, path)).allowed).toBe(true);
  });

  it.each<[string, object, string[], string]>([
    [
      'no storage',
      { object: noStorage },
      ['spec.cassandra.datacenters[0].storageConfig'],
      PATH,
    ],
    ['no object', { object: null }, ['spec.cassandra'], PATH],
    [
      'another name of the cluster',
      {
        operation: 'UPDATE',
        object: cluster({ clusterName: 'b2' }),
        oldObject: cluster({ clusterName: 'a1' }),
      },
      ['spec.cassandra.clusterName'],
      PATH,
    ],
    [
      'renamed datacenters',
      {
        operation: 'UPDATE',
        object: cluster({
          datacenters: [{ metadata: { name: 'x' }, size: 1 }],
        }),
        oldObject: cluster(),
      },
      ['spec.cassandra.datacenters'],
      PATH,
    ],
    ['no schedule', schedule('sometimes'), ['spec.cronSchedule'], SCHEDULES],
  ])('refuses %s', async (_case, asked, fields, path) => {
    const response = await judge(asked, path);
    expect(response).toMatchObject({
      allowed: false,
      status: { code: 422, reason: 'Invalid' },
    });
    const { causes } = response.status.details;
    expect(causes.map((each: any) => each.field)).toEqual(fields);
    expect(response.status.message).toContain(causes[0].message);
  });

  it('warns of what upstream lets pass and of contexts that nobody names', async () => {
    const { allowed, warnings } = await judge({
      object: cluster({
        datacenters: [
          { metadata: { name: 'dc1' }, size: 1, k8sContext: 'west' },
        ],
        racks: [{ name: 'r1' }, { name: 'r2' }],
      }),
    });
    expect(allowed).toBe(true);
    expect(warnings).toEqual([
      'spec.cassandra.datacenters[0].size: 1 nodes cannot fill 2 racks; raise the size to at least 2 or name fewer racks',
      'No ClientConfig names the context "west" yet: datacenter dc1 waits until there is one.',
    ]);
  });

  it('cuts warnings to what Kubernetes passes on', async () => {
    const { warnings } = await judge({
      object: cluster({
        additionalSeeds: Array.from({ length: 40 }, () => 'h'.repeat(300)),
      }),
    });
    expect(Math.max(...warnings.map((each: string) => each.length))).toBe(256);
    expect(warnings.join('').length).toBeLessThanOrEqual(4096);
  });

  it('knows the control planes by their path', async () => {
    const asked = { object: cluster() };
    expect((await judge(asked, `/home${PATH}`)).allowed).toBe(true);
    expect((await listener.call(`/other${PATH}`, reviewOf(asked))).status).toBe(
      404,
    );
  });

  it.each<[string, Parameters<Listener['call']>, number, string]>([
    ['no JSON', [PATH, '{'], 400, 'The body is not JSON'],
    ['an empty body', [PATH, ''], 400, 'The body is not JSON'],
    ['null', [PATH, 'null'], 400, 'admission.k8s.io/v1'],
    [
      'an older version',
      [
        PATH,
        '{"kind":"AdmissionReview","apiVersion":"admission.k8s.io/v1beta1"}',
      ],
      400,
      'list v1 in admissionReviewVersions',
    ],
    ['no uid', [PATH, reviewOf({ uid: '' })], 400, 'request.uid'],
    ['no POST', [PATH, '', { method: 'PUT' }], 405, 'POST'],
    [
      'another type',
      [PATH, 'a', { type: 'text/plain' }],
      415,
      'application/json',
    ],
    ['another path', ['/', reviewOf({})], 404, PATH],
    ['a huge body', [PATH, Buffer.alloc(MAX_BODY + 1, 32)], 413, 'too large'],
    [
      'a question for its health',
      ['/healthz', '', { method: 'GET' }],
      200,
      'ok',
    ],
  ])('answers %s', async (_case, asked, status, words) => {
    const answer = await listener.call(...asked).catch(error => error);
    // A caller that still sends may miss the answer to a huge body; the connection ends.
    const missed = status === 413 && answer.code !== undefined;
    expect(missed || answer.status === status).toBe(true);
    expect(missed || answer.text.includes(words)).toBe(true);
  });

  it('takes a new certificate without a restart, and passes a broken one over', async () => {
    const { server, config, pki, logger, writePair } = listener;
    const next = await Pki.open('next');
    const served = () =>
      new Promise<string>((resolve, reject) => {
        const socket = connect(
          { port: server.port, host: '127.0.0.1', rejectUnauthorized: false },
          () => {
            resolve(socket.getPeerX509Certificate()!.issuer);
            socket.destroy();
          },
        );
        socket.on('error', reject);
      });
    expect(await served()).toContain('webhook-ca');
    writeFileSync(config.tls.keyFile, 'broken');
    await eventually(async () => expect(logger.warn).toHaveBeenCalled());
    expect(await served()).toContain('webhook-ca');
    writePair(next.server);
    await eventually(async () => expect(await served()).toContain('next-ca'));
    const answer = await listener.call(PATH, reviewOf({ object: cluster() }), {
      ca: next.caCert,
    });
    expect(answer.status).toBe(200);
    writePair(pki.server);
    await eventually(async () =>
      expect(await served()).toContain('webhook-ca'),
    );
  });

  it.each<[string, Partial<WebhookConfig>, string]>([
    [
      'a file that is not there',
      { tls: { certFile: '/no/where', keyFile: '/no/where' } },
      'k8ssandra.webhook.tls.certFile: cannot read /no/where (ENOENT)',
    ],
    ['a port that is taken', {}, 'k8ssandra.webhook.port: cannot listen on'],
  ])('says what is wrong with %s', async (_case, changed, words) => {
    await expect(
      WebhookServer.start({
        config: {
          ...listener.config,
          port: listener.server.port,
          ...changed,
        },
        logger: listener.logger as any,
        knowledge: () => undefined,
      }),
    ).rejects.toThrow(words);
  });
});
