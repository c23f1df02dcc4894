import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket } from 'ws';
import type { Resolve } from '../network';
import type { KubernetesConnection } from './connection';
import { createCredentials } from './credentials';
import { abortable, startDeadline } from './deadline';
import { KubernetesError } from './errors';
import { explainFailure } from './explainFailure';
import { createForwardedStream, type ForwardedStream } from './forwardedStream';
import { createGate } from './gate';
import type { ClientLimits } from './limits';
import { portForwardPath, withQuery } from './paths';
import { parseJson, readBody } from './readBody';
import type { RequestInfo } from './requester';
import { errorFromAnswer } from './statusError';
import { shareStreams, USUAL_STREAMS } from './streams';
import type { PortForwardRequest } from './types';
import { openUpgradeSocket } from './upgradeSocket';

/** What API servers forward ports with over WebSocket. */
const PROTOCOL = 'v4.channel.k8s.io';

/** Opens ports of pods through an API server. */
export interface PortForwarder {
  open(request: PortForwardRequest): Promise<Duplex>;
  /** Ends everything that is open. */
  close(): void;
}

/** Makes the forwarder of a client. Each open port has a connection of its own; as many are open as calls go through the pod proxy. */
export function createPortForwarder(options: {
  connection: KubernetesConnection;
  limits: ClientLimits;
  resolve?: Resolve;
  onRequest?: (info: RequestInfo) => void;
}): PortForwarder {
  const { connection, limits, resolve, onRequest } = options;
  const credentials = createCredentials(connection);
  const gate = createGate(() => shareStreams(USUAL_STREAMS).proxies);
  const closing = new AbortController();
  const { host, pathname } = new URL(connection.server);
  const base = `wss://${host}${pathname.replace(/\/+$/, '')}`;

  const refuse = async (what: string, answer: IncomingMessage) => {
    const body = await readBody(answer, limits.maxObjectBytes).catch(
      () => undefined,
    );
    return errorFromAnswer({
      what,
      status: answer.statusCode ?? 0,
      body: body && parseJson(credentials.redact(body.toString('utf8'))),
      retryAfter: answer.headers['retry-after'],
    });
  };

  /** Asks for the WebSocket. @throws KubernetesError of the refusal, or what the transport says */
  const upgrade = async (
    path: string,
    what: string,
    signal: AbortSignal,
    permit: PortForwardRequest['permit'],
  ) => {
    const headers = await abortable(credentials.authorize(), signal);
    const socket = await openUpgradeSocket({
      connection,
      timeoutMs: limits.connectTimeoutMs,
      resolve,
      signal,
    });
    return new Promise<ForwardedStream>((done, reject) => {
      const web = new WebSocket(base + path, [PROTOCOL], {
        createConnection: () => socket,
        headers: { 'user-agent': 'k8ssandra-backstage', ...headers },
        perMessageDeflate: false,
        maxPayload: limits.maxObjectBytes,
      });
      const giveUp = () => {
        socket.destroy();
        web.terminate();
      };
      signal.addEventListener('abort', giveUp, { once: true });
      web.once('unexpected-response', (_request, answer) => {
        refuse(what, answer)
          .then(reject)
          .finally(() => socket.destroy());
      });
      web.on('error', error => {
        socket.destroy();
        reject(isOfNetwork(error) ? error : notForwarded(what));
      });
      web.once('open', () => {
        signal.removeEventListener('abort', giveUp);
        // At once: the first frames come with the answer.
        const { redact } = credentials;
        done(createForwardedStream(web, { what, redact, permit }));
      });
    });
  };

  const open = async (request: PortForwardRequest): Promise<Duplex> => {
    const path = portForwardPath(request);
    const what = `GET ${path}`;
    const timeoutMs = request.timeoutMs ?? limits.timeoutMs;
    const { signal } = request;
    const caller = AbortSignal.any([
      closing.signal,
      ...(signal ? [signal] : []),
    ]);
    const deadline = startDeadline(timeoutMs, caller);
    const started = performance.now();
    let status = 0;
    let leave = () => {};
    const report = () =>
      onRequest?.({
        verb: 'forward',
        resource: 'pods',
        subresource: 'portforward',
        status,
        durationMs: performance.now() - started,
      });
    const explain = (error: unknown) => {
      if (closing.signal.aborted) return closedError();
      // An answer came in time, so it stands.
      if (error instanceof KubernetesError && error.status) return error;
      return explainFailure(error, { what, deadline, timeoutMs });
    };
    try {
      leave = await gate.enter(deadline.signal);
      const query = withQuery(path, { ports: request.port });
      const { stream, begun } = await upgrade(
        query,
        what,
        deadline.signal,
        request.permit,
      );
      status = 101;
      deadline.signal.addEventListener('abort', () =>
        stream.destroy(explain(undefined)),
      );
      stream.once('close', () => {
        leave();
        deadline.dispose();
      });
      // What ended meanwhile told nobody.
      if (deadline.signal.aborted) stream.destroy(explain(undefined));
      await begun;
      deadline.release();
      report();
      return stream;
    } catch (error) {
      if (error instanceof KubernetesError) status = error.status ?? status;
      report();
      leave();
      deadline.dispose();
      throw explain(error);
    }
  };

  return { open, close: () => closing.abort() };
}

/** Errors of sockets and of TLS have a code; ws has none for an answer that it does not take. */
function isOfNetwork(error: Error): boolean {
  return (error as NodeJS.ErrnoException).code !== undefined;
}

function notForwarded(what: string): KubernetesError {
  const words = `the server does not forward ports over WebSocket (${PROTOCOL})`;
  return new KubernetesError({
    code: 'BadAnswer',
    message: `${what}: ${words}`,
    explanation: words,
  });
}

function closedError(): KubernetesError {
  return new KubernetesError({
    code: 'Closed',
    message: 'The client of this Kubernetes cluster was closed',
  });
}
