import { existsSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { duplexPair, type Duplex } from 'node:stream';
import { newStateDir } from '../../support/paths';
import { startPodProxy } from './podProxy';

describe('startPodProxy', () => {
  const folder = newStateDir();
  const socketPath = join(folder, 'pods.sock');
  let proxy: Awaited<ReturnType<typeof startPodProxy>>;
  let asked: Array<[string, number]>;
  let pod: Duplex;

  beforeAll(async () => {
    proxy = await startPodProxy({
      socket: socketPath,
      connect(host, port) {
        asked.push([host, port]);
        if (port !== 8080) throw new Error('connection\r\nrefused');
        const [ours, theirs] = duplexPair();
        pod = theirs;
        ours.once('close', () => theirs.destroy());
        return ours;
      },
    });
  });
  beforeEach(() => {
    asked = [];
  });
  afterAll(async () => {
    await proxy.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const connectTo = (path: string) =>
    new Promise<{ status?: number; message?: string; socket: Duplex }>(
      (resolve, reject) => {
        const sent = request({ socketPath, method: 'CONNECT', path });
        sent.once('error', reject);
        sent.once('connect', (answer, socket) =>
          resolve({
            status: answer.statusCode,
            message: answer.statusMessage,
            socket,
          }),
        );
        sent.end();
      },
    );
  const next = (stream: Duplex) =>
    new Promise<string>(resolve =>
      stream.once('data', chunk => resolve(String(chunk))),
    );
  const closed = (stream: Duplex) =>
    new Promise<void>(resolve => stream.once('close', resolve));

  it('joins a caller with a pod until one of them ends', async () => {
    const { status, socket } = await connectTo('10.10.0.1:8080');
    expect(status).toBe(200);
    expect(asked).toEqual([['10.10.0.1', 8080]]);
    socket.write('to the pod');
    expect(await next(pod)).toBe('to the pod');
    pod.write('from the pod');
    expect(await next(socket)).toBe('from the pod');
    const ended = closed(socket);
    socket.resume();
    pod.destroy();
    await ended;
  });

  it('lets a pod know that its caller is gone', async () => {
    const { socket } = await connectTo('10.10.0.1:8080');
    const ended = closed(pod);
    pod.resume();
    socket.destroy();
    await ended;
    expect(pod.destroyed).toBe(true);
  });

  it('says in one line why it cannot connect', async () => {
    expect(await connectTo('10.10.0.1:9')).toMatchObject({
      status: 502,
      message: 'connection  refused',
    });
  });

  it('says that a path is too long for a socket', async () => {
    await expect(
      startPodProxy({
        socket: join(folder, 'x'.repeat(100)),
        connect: () => {
          throw new Error();
        },
      }),
    ).rejects.toThrow('choose a folder with a shorter path');
  });

  it('takes its socket along', async () => {
    const { socket } = await connectTo('10.10.0.1:8080');
    const ended = closed(socket);
    socket.resume();
    await proxy.stop();
    await ended;
    expect(existsSync(socketPath)).toBe(false);
  });
});
