import { mkdtempSync, readFileSync, rmSync } from 'fs';
import { createServer } from 'net';
import { tmpdir } from 'os';
import { join } from 'path';
import {
  connectionOf,
  createKubernetesClient,
  readKubeconfigFile,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type CassandraDatacenter,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { parse } from 'yaml';
import { runCommand } from '../cli/main';
import { datacenter } from '../dataplane/testing/harness';
import { startFleet, type Fleet } from './startFleet';

jest.setTimeout(30_000);

const namespace = 'k8ssandra';

describe('a fleet', () => {
  let stateDir: string;
  let fleet: Fleet;
  const clients: KubernetesClient[] = [];

  const clientOf = (path: string, context: string) => {
    const client = createKubernetesClient(
      connectionOf(readKubeconfigFile({ path, context })),
    );
    clients.push(client);
    return client;
  };
  const admin = (context: string) => clientOf(fleet.kubeconfig, context);
  const start = () => startFleet({ stateDir, pace: 'instant' });

  beforeAll(async () => {
    stateDir = mkdtempSync(join(tmpdir(), 'fleet-'));
    fleet = await start();
  });
  afterAll(async () => {
    for (const client of clients) await client.close();
    await fleet.stop();
    rmSync(stateDir, { recursive: true });
  });

  /** Resolves with the datacenter once its status says Ready for its generation. */
  async function untilReady(client: KubernetesClient, name: string) {
    const abort = new AbortController();
    for await (const event of client.watch<CassandraDatacenter>(
      resourceTypes.CassandraDatacenter,
      { namespace, resourceVersion: '0', signal: abort.signal },
    )) {
      if (event.type === 'BOOKMARK' || event.object.metadata.name !== name) {
        continue;
      }
      const { status, metadata } = event.object;
      if (
        status?.cassandraOperatorProgress === 'Ready' &&
        status.observedGeneration === metadata.generation
      ) {
        abort.abort();
        return event.object;
      }
    }
    throw new Error('the watch ended');
  }

  it('has a context for every cluster, and ClientConfigs whose kubeconfigs work', async () => {
    const { contexts } = parse(readFileSync(fleet.kubeconfig, 'utf8'));
    expect(contexts.map((each: { name: string }) => each.name)).toEqual([
      'control-plane',
      'k8ssandra-east',
      'k8ssandra-west',
      'k8ssandra-eu',
    ]);
    const controlPlane = admin('control-plane');
    const { items } = await controlPlane.list<ClientConfig>(
      resourceTypes.ClientConfig,
      { namespace },
    );
    expect(
      items.map(each => [
        each.spec.contextName,
        each.metadata.labels?.['topology.kubernetes.io/region'],
      ]),
    ).toEqual([
      ['k8ssandra-east', 'us-east'],
      ['k8ssandra-eu', 'eu-central'],
      ['k8ssandra-west', 'us-west'],
    ]);
    const secret = await controlPlane.get<Secret>(resourceTypes.Secret, {
      namespace,
      name: items[0].spec.kubeConfigSecret.name,
    });
    const { clusters } = parse(
      Buffer.from(secret.data!.kubeconfig, 'base64').toString(),
    );
    expect(clusters[0].cluster.server).toBe(
      fleet.clusters.get('k8ssandra-east')!.cluster.server,
    );
  });

  it('brings a datacenter up that an administrator orders, and its management API answers through the pod proxy', async () => {
    const client = admin('k8ssandra-east');
    await client.create<Secret>(resourceTypes.Secret, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'demo-superuser', namespace },
      stringData: { username: 'admin', password: 'hush' },
    });
    const order = datacenter('dc1');
    order.metadata.namespace = namespace;
    await client.create(resourceTypes.CassandraDatacenter, order);
    const ready = await untilReady(client, 'dc1');
    expect(Object.keys(ready.status!.nodeStatuses!)).toHaveLength(3);
    const [pod] = Object.keys(ready.status!.nodeStatuses!);
    const call = (method: 'GET' | 'POST', path: string, body?: unknown) =>
      client.podProxy<any>({ namespace, pod, port: 8080, method, path, body });
    await call('POST', '/api/v0/ops/keyspace/alter', {
      keyspace_name: 'system_auth',
      replication_settings: [{ dc_name: 'dc1', replication_factor: '2' }],
    });
    expect(
      await call(
        'GET',
        '/api/v0/ops/keyspace/replication?keyspaceName=system_auth',
      ),
    ).toMatchObject({ dc1: '2' });
  });

  it("gives the portal's account what it needs and no more, and counts what it asks", async () => {
    const portal = clientOf(fleet.portalKubeconfig, 'control-plane');
    await runCommand(['requests', '--state', stateDir]);
    await portal.list(resourceTypes.K8ssandraCluster);
    await expect(
      portal.delete(resourceTypes.Namespace, { name: namespace }),
    ).rejects.toMatchObject({ status: 403 });
    const table = await runCommand(['requests', '--state', stateDir]);
    expect(table).toMatch(
      /control-plane +system:serviceaccount:k8ssandra:k8ssandra-backstage +list +k8ssandraclusters +1/,
    );
    expect(table).not.toContain('in-process');
  });

  it('keeps ports, keys, uids and schema over a restart', async () => {
    const facts = async () => {
      const client = admin('k8ssandra-east');
      const dc = await client.get(resourceTypes.CassandraDatacenter, {
        namespace,
        name: 'dc1',
      });
      return {
        uid: dc.metadata.uid,
        servers: [...fleet.clusters.values()].map(each => each.cluster.server),
        authorities: [...fleet.clusters.values()].map(
          each => each.cluster.pki.caCert,
        ),
        portal: readFileSync(fleet.portalKubeconfig, 'utf8'),
        rings: fleet.network.list(),
      };
    };
    const before = await facts();
    await fleet.stop();
    fleet = await start();
    expect(await facts()).toEqual(before);
  });

  it('says which port another program has', async () => {
    const { port } = fleet.clusters.get('k8ssandra-eu')!.cluster;
    await fleet.stop();
    const squatter = createServer();
    await new Promise<void>(resolve =>
      squatter.listen(port, '127.0.0.1', resolve),
    );
    await expect(start()).rejects.toThrow(
      `Port ${port} of the cluster k8ssandra-eu is in use`,
    );
    await new Promise(resolve => squatter.close(resolve));
    fleet = await start();
  });

  describe('its command', () => {
    const run = (...args: string[]) =>
      runCommand([...args, '--state', stateDir]);

    it('shows the clusters', async () => {
      expect(await run('status')).toMatch(
        /^CONTEXT +REGION +STATE +SERVER +DATACENTERS +NODES\ncontrol-plane +us-central +up +https:\S+ +0 +0\/0\nk8ssandra-east +us-east +up +https:\S+ +1 +3\/3\n/,
      );
    });

    it.each([
      ['down', 'down', { code: 'ConnectionRefused' }],
      ['deny', 'denies', { status: 401 }],
    ])('%s', async (command, word, failure) => {
      const client = admin('k8ssandra-west');
      expect(await run(command, 'k8ssandra-west')).toMatch(
        new RegExp(`k8ssandra-west +us-west +${word} `),
      );
      await expect(
        client.list(resourceTypes.Namespace, { timeoutMs: 2_000 }),
      ).rejects.toMatchObject(failure);
      expect(await run('restore', 'k8ssandra-west')).toMatch(
        /k8ssandra-west +us-west +up/,
      );
      expect(
        (await client.list(resourceTypes.Namespace)).items.length,
      ).toBeGreaterThan(1);
    });

    it('hangs and answers again', async () => {
      const client = admin('k8ssandra-west');
      await run('hang', 'k8ssandra-west');
      await expect(
        client.list(resourceTypes.Namespace, { timeoutMs: 200 }),
      ).rejects.toMatchObject({ code: 'Timeout' });
      await run('up', 'k8ssandra-west');
      await client.list(resourceTypes.Namespace);
    });

    it('slows down', async () => {
      const client = admin('k8ssandra-west');
      expect(await run('slow', 'k8ssandra-west', '--latency', '300')).toContain(
        'slow by 300 ms',
      );
      const began = performance.now();
      await client.list(resourceTypes.Namespace);
      expect(performance.now() - began).toBeGreaterThan(290);
      await run('restore', 'k8ssandra-west');
    });

    it('makes a node fail and heals it', async () => {
      const pod = 'demo-dc1-default-sts-0';
      await run('fail-node', 'k8ssandra-east', `${namespace}/${pod}`);
      const ref = { cluster: 'k8ssandra-east', namespace, pod };
      const until = (up: boolean) =>
        new Promise<void>(resolve => {
          const check = () => {
            if (fleet.network.nodeOf(ref)?.up === up) resolve();
          };
          fleet.network.onChange(check);
          check();
        });
      await until(false);
      expect(
        await run('heal-node', 'k8ssandra-east', `${namespace}/${pod}`),
      ).toBe(`${namespace}/${pod} in k8ssandra-east recovers`);
      await until(true);
    });

    it.each([
      [
        ['hang', 'nowhere'],
        'There is no context nowhere. The contexts are: control-plane, k8ssandra-east, k8ssandra-west, k8ssandra-eu',
      ],
      [['hang'], 'Name one context'],
      [['fail-node', 'k8ssandra-east', 'pod'], 'CONTEXT NAMESPACE/POD'],
      [
        ['fail-node', 'k8ssandra-east', 'ns/nobody'],
        'There is no pod ns/nobody in k8ssandra-east',
      ],
      [['slow', 'k8ssandra-east', '--latency', 'x'], '--latency'],
      [['dance'], 'There is no command dance'],
      [['status', '--nonsense'], 'nonsense'],
    ])('refuses %s', async (args, message) => {
      await expect(run(...args)).rejects.toThrow(message);
    });

    it('says that no fleet runs', async () => {
      await expect(
        runCommand(['status', '--state', join(stateDir, 'nothing')]),
      ).rejects.toThrow('No fleet runs with the state in');
    });
  });
});
