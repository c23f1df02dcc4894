import {
  resourceTypes,
  type ClientConfig,
  type ContextView,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { stringify } from 'yaml';
import {
  garbageServer,
  hangingServer,
  type BadServer,
} from '../support/badServers';
import { applyAsAdmin, example, untilComplete } from '../support/cluster';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { freePort } from '../support/freePort';
import { eventually } from '../support/eventually';
import { startTestPortal, type TestPortal } from '../support/portal';

jest.setTimeout(180_000);

const CANARY = 'canary-7f3a91c2-token';
const NAMESPACE = 'k8ssandra';

function kubeconfig(server: string, user: object, cluster: object = {}) {
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: [{ name: 'c', cluster: { server, ...cluster } }],
    users: [{ name: 'u', user }],
    contexts: [{ name: 'bad', context: { cluster: 'c', user: 'u' } }],
    'current-context': 'bad',
  });
}

describe('Kubernetes clusters that cannot be used', () => {
  let fleet: TestFleet;
  let portal: TestPortal;
  const servers: BadServer[] = [];
  const kubeconfigs: Record<string, string> = {};

  const contexts = async () =>
    (await portal.api.listContexts('control-plane')).items;
  const contextNamed = async (name: string) =>
    (await contexts()).find(item => item.name === name);
  const add = async (name: string, text: string) => {
    const client = fleet.admin('control-plane');
    await client.apply<Secret>(
      resourceTypes.Secret,
      {
        apiVersion: 'v1',
        kind: 'Secret',
        metadata: { name: `${name}-config`, namespace: NAMESPACE },
        stringData: { kubeconfig: text },
      },
      { force: true },
    );
    await client.apply<ClientConfig>(
      resourceTypes.ClientConfig,
      {
        apiVersion: 'config.k8ssandra.io/v1beta1',
        kind: 'ClientConfig',
        metadata: { name, namespace: NAMESPACE },
        spec: {
          contextName: 'bad',
          kubeConfigSecret: { name: `${name}-config` },
        },
      },
      { force: true },
    );
  };

  beforeAll(async () => {
    fleet = await startTestFleet();
    portal = await startTestPortal(fleet);
    const hanging = await hangingServer();
    const garbage = await garbageServer();
    servers.push(hanging, garbage);
    const token = { token: CANARY };
    Object.assign(kubeconfigs, {
      malformed: `{ token: ${CANARY}, [`,
      exec: kubeconfig('https://127.0.0.1:6443', {
        exec: { apiVersion: 'client.authentication.k8s.io/v1', command: 'id' },
        ...token,
      }),
      file: kubeconfig('https://127.0.0.1:6443', {
        ...token,
        'client-certificate': '/etc/passwd',
      }),
      http: kubeconfig(`http://127.0.0.1:${hanging.port}`, token),
      refused: kubeconfig(`https://127.0.0.1:${await freePort()}`, token, {
        'insecure-skip-tls-verify': false,
      }),
      hanging: kubeconfig(`https://127.0.0.1:${hanging.port}`, token),
      garbage: kubeconfig(`https://127.0.0.1:${garbage.port}`, token),
    });
  });
  afterAll(async () => {
    for (const server of servers) server.close();
    await portal?.stop();
    await fleet?.stop();
  });

  it('begins with the contexts of the fleet, all ready', async () => {
    await eventually(async () =>
      expect((await contexts()).map(item => item.connection)).toEqual([
        'ready',
        'ready',
        'ready',
        'ready',
      ]),
    );
  });

  it.each([
    ['malformed', ['auth-failed'], /kubeconfig|YAML|read/i],
    ['exec', ['auth-failed'], /exec/i],
    ['file', ['auth-failed'], /client-certificate|file/i],
    ['http', ['auth-failed'], /http/i],
    ['refused', ['down'], /refused/i],
    ['hanging', ['down'], /answer|time/i],
    ['garbage', ['down', 'incompatible'], /TLS|answer|Kubernetes/i],
  ])('says why %s is not used', async (name, states, reason) => {
    await add('bad', kubeconfigs[name]);
    await eventually(async () => {
      const context = (await contextNamed('bad')) as ContextView;
      expect(states).toContain(context.connection);
      expect(context.reason?.text).toMatch(reason);
      expect(context.state).not.toBe('healthy');
    });
  });

  it('leaves every other region alone meanwhile', async () => {
    const cluster = example('three-regions.yaml');
    await applyAsAdmin(fleet, cluster);
    await untilComplete(fleet, cluster);
    const others = (await contexts()).filter(item => item.name !== 'bad');
    expect(others.map(item => item.connection)).toEqual([
      'ready',
      'ready',
      'ready',
      'ready',
    ]);
  });

  it('forgets a context when its ClientConfig is deleted', async () => {
    await fleet.admin('control-plane').delete(resourceTypes.ClientConfig, {
      namespace: NAMESPACE,
      name: 'bad',
    });
    await eventually(async () =>
      expect(await contextNamed('bad')).toBeUndefined(),
    );
  });

  it('shows a region that hangs as unreachable, with an age, and recovers', async () => {
    const id = {
      controlPlane: 'control-plane',
      namespace: NAMESPACE,
      name: example('three-regions.yaml').metadata.name,
    };
    await fleet.command('hang', 'k8ssandra-west');
    await eventually(async () => {
      const view = await portal.api.getCluster(id);
      const states = Object.fromEntries(
        view.datacenters.map(dc => [dc.context, dc.state]),
      );
      expect(states).toEqual({
        'k8ssandra-east': 'healthy',
        'k8ssandra-west': 'unreachable',
        'k8ssandra-eu': 'healthy',
      });
      expect(view.state).toBe('unreachable');
      expect(view.nodes).toEqual({ up: 6, size: 6, notVisible: 3 });
      const away = view.datacenters.find(dc => dc.state === 'unreachable');
      expect(away?.nodes.reachable).toBe(false);
      expect(away?.nodes.value).toEqual({ up: 3, size: 3 });
      expect(away?.nodes.observedAgeSeconds).toBeGreaterThan(0);
    });
    await fleet.command('restore', 'k8ssandra-west');
    await eventually(async () =>
      expect((await portal.api.getCluster(id)).state).toBe('healthy'),
    );
  });

  it('says that a region refuses our credential, and recovers', async () => {
    await fleet.command('deny', 'k8ssandra-eu');
    await eventually(async () => {
      const context = await contextNamed('k8ssandra-eu');
      expect(context?.connection).toBe('auth-failed');
      expect(context?.reason?.text).toMatch(/credential/);
    });
    expect((await contextNamed('k8ssandra-east'))?.connection).toBe('ready');
    await fleet.command('restore', 'k8ssandra-eu');
    await eventually(async () =>
      expect((await contextNamed('k8ssandra-eu'))?.connection).toBe('ready'),
    );
  });

  it('never lets a credential out', async () => {
    const answers = [
      portal.output(),
      JSON.stringify(await contexts()),
      JSON.stringify(await portal.api.listClusters()),
    ].join('\n');
    expect(answers.includes(CANARY)).toBe(false);
    expect(answers.includes(Buffer.from(CANARY).toString('base64'))).toBe(
      false,
    );
  });
});
