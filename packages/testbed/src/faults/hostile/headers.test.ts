import { closeAll, connect, track, turns } from './support/clusters';
import { kubeconfigOf } from './support/kubeconfigs';
import { startRawServer } from './support/rawServer';

jest.setTimeout(60_000);
afterEach(closeAll);

const MEGABYTE = 'x'.repeat(1024 * 1024);
const LINES = 'x-y: z\r\n'.repeat(1000);

it.each<[string, string, string, string]>([
  ['a million headers', 'HTTP/1.1 200 OK\r\n', LINES, 'BadAnswer'],
  ['a header without end', 'HTTP/1.1 200 OK\r\nx: ', MEGABYTE, 'BadAnswer'],
  ['a first line without end', 'HTTP/1.1 200 ', MEGABYTE, 'Timeout'],
  [
    'a chunk whose length has no end',
    'HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n',
    '0'.repeat(65536),
    'Timeout',
  ],
  [
    'interim answers without end',
    '',
    'HTTP/1.1 102 Processing\r\n\r\n'.repeat(100),
    'Timeout',
  ],
])(
  'F39 sends %s: it is given up, and little is held',
  async (_what, first, rest, code) => {
    const sent = { bytes: 0 };
    const server = track(
      await startRawServer(socket => {
        socket.write(first);
        const pour = () => {
          // as many as a million headers are
          while (!socket.destroyed && sent.bytes < 64 * 1024 * 1024) {
            sent.bytes += rest.length;
            if (!socket.write(rest)) {
              socket.once('drain', pour);
              return;
            }
          }
        };
        pour();
      }),
    );
    const cluster = connect(
      await kubeconfigOf({ server: `https://127.0.0.1:${server.port}` }),
      { allow: { loopback: true } },
    );
    const before = process.memoryUsage().rss;
    await turns(cluster, { state: 'down', code });
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  },
);
