import { connect, constants, type ClientHttp2Session } from 'node:http2';
import { request } from 'node:https';
import type { FaultProxy } from '../startFaultProxy';

/** What a plain client saw of one answer. */
export interface Seen {
  status?: number;
  headers: Record<string, unknown>;
  body: string;
  /** `end`, or the code of the error. */
  ended: string;
  /** Milliseconds until it ended. */
  tookMs: number;
}

/** An answer as it comes. */
export interface Coming {
  /** Resolves when so many bytes are there. */
  bytes(count: number): Promise<string>;
  done: Promise<Seen>;
  cancel(): void;
}

function collect() {
  const started = performance.now();
  const seen = { headers: {}, body: '' } as Seen;
  const waiting = new Set<() => void>();
  let finish = (_: Seen) => {};
  const done = new Promise<Seen>(resolve => {
    finish = resolve;
  });
  return {
    seen,
    done,
    data: (chunk: Buffer) => {
      seen.body += chunk;
      waiting.forEach(look => look());
    },
    end: (how: string) => {
      seen.ended ??= how;
      seen.tookMs ??= performance.now() - started;
      finish(seen);
    },
    bytes: (count: number) =>
      new Promise<string>(resolve => {
        const look = () => {
          if (seen.body.length < count) return;
          waiting.delete(look);
          resolve(seen.body);
        };
        waiting.add(look);
        look();
      }),
  };
}

/** One connection of HTTP/2 without any logic of its own. */
export function connectH2(proxy: FaultProxy) {
  const { server, ca } = proxy.connection;
  const session: ClientHttp2Session = connect(server, { ca });
  session.on('error', () => {});
  const closed = new Promise<void>(resolve => {
    session.once('close', () => resolve());
  });
  return {
    session,
    closed,
    get: (path: string): Coming => {
      const { seen, done, data, end, bytes } = collect();
      const stream = session.request({ ':path': path });
      stream.on('response', ({ ':status': status, ...headers }) => {
        seen.status = status;
        seen.headers = headers;
      });
      stream.on('data', data);
      stream.on('end', () => {
        if (stream.rstCode === constants.NGHTTP2_NO_ERROR) end('end');
      });
      stream.on('error', error => end((error as NodeJS.ErrnoException).code!));
      stream.on('close', () => end(`closed ${stream.rstCode}`));
      return { bytes, done, cancel: () => stream.close() };
    },
    ping: (limitMs: number) =>
      new Promise<boolean>(resolve => {
        const timer = setTimeout(() => resolve(false), limitMs);
        session.ping(() => {
          clearTimeout(timer);
          resolve(true);
        });
      }),
    close: () => session.destroy(),
  };
}

/** One request of HTTP/1.1 over a connection of its own. */
export function getH1(proxy: FaultProxy, path: string): Coming {
  const { server, ca } = proxy.connection;
  const { seen, done, data, end, bytes } = collect();
  const asked = request(new URL(path, server), { ca, agent: false });
  asked.on('response', answer => {
    seen.status = answer.statusCode;
    seen.headers = answer.headers;
    answer.on('data', data);
    answer.on('end', () => end('end'));
    answer.on('error', error => end((error as NodeJS.ErrnoException).code!));
  });
  asked.on('error', error => end((error as NodeJS.ErrnoException).code!));
  asked.on('close', () => end('closed'));
  asked.end();
  return { bytes, done, cancel: () => asked.destroy() };
}
