import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import {
  resourceTypes,
  type ClientConfig,
  type K8ssandraCluster,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import { example, untilComplete, untilGone } from '../support/cluster';
import { eventually } from '../support/eventually';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { startTestPortal, type TestPortal } from '../support/portal';
import {
  authority,
  sendJson,
  startHostileServer,
} from '../faults/hostile/support/hostileServer';
import { adminContext, requestToken } from '../support/requestToken';

jest.setTimeout(180_000);

const PLANE = 'control-plane';
const REGION = 'k8ssandra-eu';
const NAME = 'eu-again';
const id = { controlPlane: PLANE, context: NAME };

/** Every file below a folder, as text. */
function textsIn(folder: string): string[] {
  return readdirSync(folder).flatMap(name => {
    const path = join(folder, name);
    return statSync(path).isDirectory()
      ? textsIn(path)
      : [readFileSync(path).toString('latin1')];
  });
}

describe('a Kubernetes cluster that comes and goes', () => {
  let fleet: TestFleet;
  let portal: TestPortal;
  const secrets: string[] = [];
  const answers: unknown[] = [];

  const token = async (expirationSeconds?: number) => {
    const made = await requestToken({
      kubeconfig: fleet.kubeconfig,
      context: REGION,
      namespace: 'k8ssandra',
      account: 'k8ssandra-operator',
      expirationSeconds,
    });
    secrets.push(made);
    return made;
  };
  const kubeconfig = (given: string, name = 'somebody@somewhere') => {
    const { cluster } = adminContext(fleet.kubeconfig, REGION);
    return stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': name,
      clusters: [{ name: 'c', cluster }],
      users: [{ name: 'u', user: { token: given } }],
      contexts: [{ name, context: { cluster: 'c', user: 'u' } }],
    });
  };
  const seen = async <T>(answer: Promise<T>): Promise<T> => {
    const value = await answer;
    answers.push(value);
    return value;
  };
  /** The error of a refusal, as the browser gets it. */
  const refused = async (work: Promise<unknown>) => {
    const error = await work.then(
      () => undefined,
      reason => reason,
    );
    answers.push(error?.body, error?.message);
    return {
      status: error?.statusCode,
      message: String(error?.body?.error?.message),
    };
  };
  const contextNamed = async (name: string) => {
    const { items } = await seen(portal.api.listContexts(PLANE));
    return items.find(each => each.name === name);
  };
  const untilReady = (name: string) =>
    eventually(async () =>
      expect((await contextNamed(name))?.connection).toBe('ready'),
    );

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
    await untilReady(REGION);
  });
  afterAll(async () => {
    await portal?.stop();
    await fleet?.stop();
  });

  it('is told with everything that is asked of it', async () => {
    const access = await seen(
      portal.api.getContextAccess({ controlPlane: PLANE, context: REGION }),
    );
    const { context } = access;
    expect(access.permissions.value).not.toBeNull();
    expect(
      access.permissions.value?.filter(
        each => each.missing.length > 0 && !each.optional,
      ),
    ).toEqual([]);
    expect(context.endpoint).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(context.versions?.value).toMatchObject({ minorsBehind: 0 });
    expect(
      context.versions?.value?.definitions?.filter(
        ({ state }) => state !== 'healthy',
      ),
    ).toEqual([]);
    const own = await seen(
      portal.api.getContextAccess({ controlPlane: PLANE, context: '' }),
    );
    expect(
      own.permissions.value?.filter(
        each => each.missing.length > 0 && !each.optional,
      ),
    ).toEqual([]);
  });

  it('goes when nothing uses it, with its Secret', async () => {
    const at = { controlPlane: PLANE, context: REGION };
    const removed = await seen(
      portal.api.removeContext(at, { confirm: REGION }),
    );
    expect(removed).toMatchObject({ secret: 'deleted', notes: [] });
    await eventually(async () =>
      expect(await contextNamed(REGION)).toBeUndefined(),
    );
  });

  it('is looked at before it is connected: what fails is named', async () => {
    const dead = kubeconfig('not-a-token-of-anybody');
    const found = await seen(
      portal.api.checkContext(PLANE, { kubeconfig: dead, name: NAME }),
    );
    expect(found.acceptable).toBe(false);
    expect(
      found.checks.find(({ outcome }) => outcome === 'failed'),
    ).toMatchObject({ check: 'authenticated' });
    const refusal = await refused(
      portal.api.connectContext(PLANE, { kubeconfig: dead, name: NAME }),
    );
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain('authenticated');
    expect(await contextNamed(NAME)).toBeUndefined();
  });

  it('that quotes the credential it is shown is not quoted', async () => {
    const given = 'canary-of-a-token-that-is-quoted-3c1d';
    secrets.push(given);
    const server = await startHostileServer({
      misdeed: (request, response) =>
        sendJson(
          response,
          {
            kind: 'Status',
            code: 401,
            message: `Nobody is ${request.headers.authorization}`,
          },
          401,
        ),
    });
    try {
      const { caCert } = await authority();
      const found = await seen(
        portal.api.checkContext(PLANE, {
          kubeconfig: stringify({
            clusters: [
              {
                name: 'c',
                cluster: {
                  server: `https://127.0.0.1:${server.port}`,
                  'certificate-authority-data':
                    Buffer.from(caCert).toString('base64'),
                  'tls-server-name': 'localhost',
                },
              },
            ],
            users: [{ name: 'u', user: { token: given } }],
            contexts: [{ name: 'n', context: { cluster: 'c', user: 'u' } }],
            'current-context': 'n',
          }),
        }),
      );
      expect(
        found.checks.find(({ outcome }) => outcome === 'failed'),
      ).toMatchObject({
        check: 'authenticated',
        sentence: { text: expect.stringContaining('Nobody is') },
      });
    } finally {
      await server.close();
    }
  });

  it('is refused a second name by mistake', async () => {
    const { cluster, user } = adminContext(fleet.kubeconfig, 'k8ssandra-east');
    const text = stringify({
      apiVersion: 'v1',
      kind: 'Config',
      'current-context': 'twin',
      clusters: [{ name: 'c', cluster }],
      users: [{ name: 'u', user }],
      contexts: [{ name: 'twin', context: { cluster: 'c', user: 'u' } }],
    });
    const refusal = await refused(
      portal.api.connectContext(PLANE, { kubeconfig: text }),
    );
    expect(refusal.status).toBe(409);
    expect(refusal.message).toContain('k8ssandra-east');
  });

  it('is connected live and becomes ready', async () => {
    const connected = await seen(
      portal.api.connectContext(PLANE, {
        kubeconfig: kubeconfig(await token()),
        name: NAME,
        region: 'eu-west',
      }),
    );
    expect(connected).toMatchObject({
      id,
      kubeconfig: { credential: { kind: 'token', end: 'at' } },
    });
    expect(
      connected.checks.filter(({ outcome }) => outcome === 'failed'),
    ).toEqual([]);
    await untilReady(NAME);
    // A token for an hour is one that somebody must renew.
    expect(await contextNamed(NAME)).toMatchObject({
      region: 'eu-west',
      state: 'attention',
      credential: { value: { state: 'attention' } },
    });
  });

  let cluster: K8ssandraCluster;
  it('takes a datacenter', async () => {
    cluster = example('demo.yaml');
    cluster.metadata.name = 'moved';
    cluster.spec.cassandra!.clusterName = 'moved';
    const [datacenter] = cluster.spec.cassandra!.datacenters!;
    cluster.spec.cassandra!.datacenters = [{ ...datacenter, k8sContext: NAME }];
    await seen(
      portal.api.applyManifest(PLANE, { manifest: stringify(cluster) }),
    );
    const complete = await untilComplete(fleet, cluster);
    expect(Object.keys(complete.status?.datacenters ?? {})).toEqual(['dc1']);
  });

  it('is renewed with another token, without a gap', async () => {
    const renewed = await seen(
      portal.api.renewContext(id, {
        kubeconfig: kubeconfig(await token(7200)),
      }),
    );
    expect(renewed.sameCluster).toBe(true);
    await untilReady(NAME);
    const home = fleet.admin(PLANE);
    const config = await home.get<ClientConfig>(resourceTypes.ClientConfig, {
      namespace: 'k8ssandra',
      name: NAME,
    });
    const secret = await home.get<Secret>(resourceTypes.Secret, {
      namespace: 'k8ssandra',
      name: config.spec.kubeConfigSecret.name,
    });
    const kept = Buffer.from(secret.data!.kubeconfig, 'base64').toString();
    const [second, first] = [secrets.at(-1)!, secrets.at(-2)!];
    expect([kept.includes(second), kept.includes(first)]).toEqual([
      true,
      false,
    ]);
  });

  it('does not go while a datacenter is there, and goes after it', async () => {
    const refusal = await refused(
      portal.api.removeContext(id, { confirm: NAME }),
    );
    expect(refusal.status).toBe(409);
    expect(refusal.message).toContain(
      `${cluster.metadata.namespace}/moved (dc1)`,
    );
    const { namespace, name } = cluster.metadata;
    await portal.api.deleteCluster(
      { controlPlane: PLANE, namespace: namespace!, name },
      { confirm: `${namespace}/${name}` },
    );
    await untilGone(fleet, cluster);
    const removed = await seen(portal.api.removeContext(id, { confirm: NAME }));
    expect(removed.secret).toBe('deleted');
  });

  it('left no token in an answer, in the log or in the database', async () => {
    expect(secrets).toHaveLength(3);
    // A database that is written to has files that come and go.
    await portal.stop();
    const places = [
      ['answers', JSON.stringify(answers)],
      ['log', portal.output()],
      ...textsIn(join(fleet.stateDir, 'portal')).map(text => ['file', text]),
    ];
    for (const secret of secrets) {
      const found = places.filter(
        ([, text]) =>
          text.includes(secret) ||
          text.includes(Buffer.from(secret).toString('base64')),
      );
      expect(found.map(([place]) => place)).toEqual([]);
    }
  });
});
