import { once } from 'node:events';
import { type Duplex, duplexPair } from 'node:stream';
import {
  createKubernetesClient,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { type AuditEvent, type SimulatedCluster, startCluster } from '..';

const namespace = 'default';
const users = {
  admin: { name: 'admin', groups: ['system:masters'] },
  ann: { name: 'ann', groups: [] },
};

describe('forwarded ports of pods', () => {
  const audit: AuditEvent[] = [];
  const clients: KubernetesClient[] = [];
  /** The pods' ends of open connections. */
  const pods: Duplex[] = [];
  let cluster: SimulatedCluster;

  beforeAll(async () => {
    cluster = await startCluster({
      name: 'one',
      tokens: Object.entries(users).map(([name, user]) => ({
        token: `token-of-${name}`,
        user,
      })),
      onRequest: event => audit.push(event),
      hooks: {
        podConnect: async ({ pod, port }) => {
          if (port !== 8080) throw new Error('connect: connection refused');
          const [ours, theirs] = duplexPair();
          theirs.write(`hello from ${pod}`);
          theirs.on('error', () => {});
          pods.push(theirs);
          return ours;
        },
      },
    });
    for (const [name, nodeName, phase] of [
      ['running', 'n', 'Running'],
      ['waiting', 'n', 'Pending'],
      ['placeless', undefined, 'Pending'],
    ]) {
      await cluster.client.create(resourceTypes.Pod, {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: name!, namespace },
        spec: { nodeName, containers: [{ name: 'c', image: 'i' }] },
      });
      await cluster.client.mergePatch(
        resourceTypes.Pod,
        { name: name!, namespace },
        { status: { phase } },
        { subresource: 'status' },
      );
    }
  });
  afterEach(() => Promise.all(clients.splice(0).map(each => each.close())));
  afterAll(() => cluster?.close());

  const clientOf = (user: keyof typeof users) => {
    const client = createKubernetesClient({
      server: cluster.server,
      ca: cluster.pki.caCert,
      token: `token-of-${user}`,
    });
    clients.push(client);
    return client;
  };
  const open = (pod: string, port = 8080, user: keyof typeof users = 'admin') =>
    clientOf(user).portForward({ namespace, pod, port });
  const failureOf = async (stream: Duplex) => {
    stream.resume();
    if (!stream.closed) await new Promise(done => stream.once('close', done));
    return stream.errored;
  };

  it('carry data both ways until one side ends it', async () => {
    const stream = await open('running');
    expect(String((await once(stream, 'data'))[0])).toBe('hello from running');
    const pod = pods.at(-1)!;
    stream.write('and back');
    expect(String((await once(pod, 'data'))[0])).toBe('and back');
    pod.end();
    expect(await failureOf(stream)).toBeNull();
    expect(audit.at(-1)).toMatchObject({
      user: 'admin',
      verb: 'get',
      resource: 'pods',
      subresource: 'portforward',
      name: 'running',
      status: 101,
    });
  });

  it('end for the pod when the caller ends them', async () => {
    const stream = await open('running');
    await once(stream, 'data');
    const pod = pods.at(-1)!;
    pod.resume();
    stream.destroy();
    await once(pod, 'end');
    expect(pod.readableEnded).toBe(true);
  });

  it.each<[string, string, keyof typeof users, object]>([
    ['of no pod', 'nobody', 'admin', { status: 404, reason: 'NotFound' }],
    [
      'without the right to them',
      'running',
      'ann',
      {
        status: 403,
        message: expect.stringContaining(
          'User "ann" cannot get resource "pods/portforward" in API group ""',
        ),
      },
    ],
    [
      'of a pod that no node has',
      'placeless',
      'admin',
      {
        status: 400,
        message: expect.stringContaining('does not have a host assigned'),
      },
    ],
  ])('are refused %s', async (_what, pod, user, expected) => {
    await expect(open(pod, 8080, user)).rejects.toMatchObject(expected);
  });

  it.each([
    ['a pod does not run', 'waiting', 8080, 'pod is not running'],
    ['nothing listens', 'running', 9999, 'connection refused'],
  ])('say so when %s', async (_what, pod, port, words) => {
    // What the node says comes with the beginning or after it.
    const failure = await open(pod, port).then(failureOf, error => error);
    expect(failure).toMatchObject({
      code: 'Unavailable',
      explanation: expect.stringContaining(words),
    });
  });

  it('want an upgrade', async () => {
    await expect(
      clientOf('admin').getRaw(
        `/api/v1/namespaces/${namespace}/pods/running/portforward?ports=8080`,
      ),
    ).rejects.toMatchObject({
      status: 400,
      message: expect.stringContaining('Upgrade request required'),
    });
  });

  it('are denied to all while the server denies', async () => {
    await cluster.setFaults({ mode: 'deny' });
    await expect(open('running')).rejects.toMatchObject({ status: 401 });
    await cluster.setFaults({ mode: 'none' });
  });

  it('are there without a network too', async () => {
    const { client } = cluster;
    const stream = await client.portForward({
      namespace,
      pod: 'running',
      port: 8080,
    });
    expect(String((await once(stream, 'data'))[0])).toBe('hello from running');
    stream.destroy();
    await expect(
      client.portForward({ namespace, pod: 'running', port: 1 }),
    ).rejects.toMatchObject({ status: 503 });
  });
});
