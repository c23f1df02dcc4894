import { connect as connectHttp2 } from 'node:http2';
import { request as httpsRequest } from 'node:https';
import { connect as connectTls } from 'node:tls';
import { connect as connectTcp } from 'node:net';
import { EventEmitter, once } from 'node:events';
import { type SimulatedCluster, startCluster } from '..';

const NAMESPACES = '/api/v1/namespaces';
const tokens = [
  { token: 'secret-token', user: { name: 'ann', groups: ['system:masters'] } },
];

interface Identity {
  cert?: string;
  key?: string;
  token?: string;
}

/** One request over HTTP/1.1 on a connection of its own. */
async function get(cluster: SimulatedCluster, path: string, who: Identity) {
  const { cert, key, token } = who;
  const request = httpsRequest(`${cluster.server}${path}`, {
    ca: cluster.pki.caCert,
    cert,
    key,
    agent: false,
    headers: token ? { authorization: `Bearer ${token}` } : {},
  });
  request.end();
  const [response] = await once(request, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return { status: response.statusCode as number, body: JSON.parse(text) };
}

/** An HTTP/2 session with a watch on the namespaces. */
async function openWatch(cluster: SimulatedCluster) {
  const session = connectHttp2(cluster.server, { ca: cluster.pki.caCert });
  session.on('error', () => {});
  const stream = session.request({
    ':path': `${NAMESPACES}?watch=1`,
    authorization: 'Bearer secret-token',
  });
  stream.on('error', () => {});
  let text = '';
  const arrived = new EventEmitter();
  stream.setEncoding('utf8').on('data', chunk => {
    text += chunk;
    arrived.emit('text');
  });
  await once(stream, 'response');
  return {
    session,
    stream,
    sees: async (name: string) => {
      while (!text.includes(`"name":"${name}"`)) {
        await once(arrived, 'text');
      }
    },
    saw: (name: string) => text.includes(`"name":"${name}"`),
  };
}

const create = (
  cluster: SimulatedCluster,
  name: string,
  metadata: object = {},
) =>
  cluster.client.create(
    {
      group: '',
      version: 'v1',
      kind: 'Namespace',
      plural: 'namespaces',
      namespaced: false,
    },
    { apiVersion: 'v1', kind: 'Namespace', metadata: { ...metadata, name } },
  );

/** Waits longer than the server needs for an answer, to see that none comes. */
const aWhile = () =>
  new Promise<void>(resolve => {
    setTimeout(resolve, 100);
  });

describe('HTTPS front', () => {
  let cluster: SimulatedCluster;
  beforeEach(async () => {
    cluster = await startCluster({ name: 'one', tokens });
  });
  afterEach(() => cluster.close());

  it('shows a certificate of its own authority for localhost', async () => {
    const socket = connectTls({
      host: '127.0.0.1',
      servername: 'localhost',
      port: cluster.port,
      ca: cluster.pki.caCert,
      ALPNProtocols: ['h2'],
    });
    await once(socket, 'secureConnect');
    expect(socket.authorized).toBe(true);
    expect(socket.alpnProtocol).toBe('h2');
    socket.destroy();
  });

  it('knows users by certificate and by token', async () => {
    const admin = await cluster.pki.clientCert('root', ['system:masters']);
    const guest = await cluster.pki.clientCert('guest');
    const other = await startCluster({ name: 'two' });
    const stranger = await other.pki.clientCert('root', ['system:masters']);
    await other.close();
    const cases: [Identity, number, RegExp][] = [
      [admin, 200, /NamespaceList/],
      [{ token: 'secret-token' }, 200, /NamespaceList/],
      [guest, 403, /User "guest" cannot list/],
      [{}, 403, /User "system:anonymous" cannot list/],
      [stranger, 401, /Unauthorized/],
      [{ token: 'wrong' }, 401, /Unauthorized/],
    ];
    for (const [who, status, message] of cases) {
      const answer = await get(cluster, NAMESPACES, who);
      expect(answer.status).toBe(status);
      expect(answer.body.message ?? answer.body.kind).toMatch(message);
    }
    expect((await get(cluster, '/version', {})).status).toBe(200);
  });

  it('streams a watch over HTTP/2 beside other requests', async () => {
    const watch = await openWatch(cluster);
    await watch.sees('default');
    await create(cluster, 'later');
    await watch.sees('later');
    expect(watch.saw('later')).toBe(true);
    watch.session.destroy();
  });

  it('ends the watch of a client that does not read, and serves on', async () => {
    const { session, stream, saw } = await openWatch(cluster);
    const closed = once(stream, 'close');
    stream.pause();
    const annotations = { text: 'x'.repeat(250_000) };
    for (let i = 0; i < 150; i++) {
      await create(cluster, `large-${i}`, { annotations });
    }
    stream.resume();
    await closed;
    expect(saw('large-149')).toBe(false);
    await expect(
      get(cluster, `${NAMESPACES}/large-149`, { token: 'secret-token' }),
    ).resolves.toMatchObject({ status: 200 });
    session.destroy();
  });

  it('hangs: takes connections, answers nothing, not even pings, and loses nothing', async () => {
    const watch = await openWatch(cluster);
    await watch.sees('default');
    await cluster.setFaults({ mode: 'hang' });
    await create(cluster, 'hidden');
    let ponged = false;
    watch.session.ping(() => {
      ponged = true;
    });
    let answered = false;
    const request = get(cluster, NAMESPACES, { token: 'secret-token' }).then(
      answer => {
        answered = true;
        return answer;
      },
    );
    await aWhile();
    expect([watch.saw('hidden'), ponged, answered]).toEqual([
      false,
      false,
      false,
    ]);
    await cluster.setFaults({ mode: 'none' });
    await watch.sees('hidden');
    expect((await request).status).toBe(200);
    watch.session.destroy();
  });

  it('denies: ends what is open, answers 401', async () => {
    const watch = await openWatch(cluster);
    const closed = once(watch.stream, 'close');
    await cluster.setFaults({ mode: 'deny' });
    await closed;
    expect(
      (await get(cluster, NAMESPACES, { token: 'secret-token' })).status,
    ).toBe(401);
    await cluster.setFaults({ mode: 'none' });
    expect(
      (await get(cluster, NAMESPACES, { token: 'secret-token' })).status,
    ).toBe(200);
  });

  it('goes down and comes back on the same port, with its state', async () => {
    await create(cluster, 'kept');
    const { port } = cluster;
    await cluster.setFaults({ mode: 'down' });
    const socket = connectTcp(port, '127.0.0.1');
    const [error] = await once(socket, 'error');
    expect(error.code).toBe('ECONNREFUSED');
    await cluster.setFaults({ mode: 'none' });
    const answer = await get(cluster, `${NAMESPACES}/kept`, {
      token: 'secret-token',
    });
    expect([cluster.port, answer.status]).toEqual([port, 200]);
  });

  it('is slow by the latency that it is given', async () => {
    await cluster.setFaults({ mode: 'slow', latencyMs: 60 });
    const start = performance.now();
    await get(cluster, NAMESPACES, { token: 'secret-token' });
    expect(performance.now() - start).toBeGreaterThanOrEqual(55);
  });

  it('says that a port is taken', async () => {
    await expect(
      startCluster({ name: 'two', port: cluster.port }),
    ).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
