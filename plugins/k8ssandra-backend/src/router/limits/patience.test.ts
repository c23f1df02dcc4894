import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import express from 'express';
import { patience } from './patience';

describe('a caller', () => {
  let server: Server;
  let socket: Socket;
  let answered: Promise<ServerResponse>;

  beforeEach(async () => {
    const app = express();
    answered = new Promise(resolve => {
      app.use(patience(100), (req, res) => {
        resolve(res);
        if (req.url === '/large') res.send('x'.repeat(50_000_000));
        else if (req.url === '/short') res.send('done');
      });
    });
    server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    socket.on('error', () => {});
  });
  afterEach(async () => {
    socket.destroy();
    await new Promise(resolve => server.close(resolve));
  });

  const ask = (path: string) =>
    socket.write(`GET ${path} HTTP/1.1\r\nHost: portal\r\n\r\n`);

  it('that never reads its answer costs us nothing for long', async () => {
    socket.pause();
    ask('/large');
    const response = await answered;
    await once(response, 'close');
    expect(response.writableFinished).toBe(false);
    expect(response.socket?.destroyed ?? true).toBe(true);
  });

  it('whom nobody answers is let go', async () => {
    socket.resume();
    ask('/never');
    await once(socket, 'close');
    expect((await answered).headersSent).toBe(false);
  });

  it('that reads is answered', async () => {
    ask('/short');
    const [chunk] = await once(socket, 'data');
    expect(String(chunk)).toContain('done');
  });
});
