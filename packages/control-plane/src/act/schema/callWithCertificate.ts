import { request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { connect, type TLSSocket } from 'node:tls';
import {
  BodyTooLarge,
  errorFromAnswer,
  KubernetesError,
  readAnswer,
  readBody,
  type KubernetesClient,
  type PodProxyRequest,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { StepError } from '../types';
import type { ClientCertificate } from './clientCertificate';
import { tlsFailure } from './tlsFailure';

/** Answers of a management API are lists of names. */
const MAX_BYTES = 8 * 1024 * 1024;
const DEFAULT_TIMEOUT_MS = 20_000;

/**
 * Calls a management API that demands a client certificate: a forwarded port of the pod, TLS in it, and one HTTP/1.1 request in that
 * (the management API keeps no connection). Its certificate must come from the given authority; its name does not matter, because it
 * is reached by none (operator-spec D.1).
 * @throws StepError `ManagementApiTls` where one does not trust the other, KubernetesError of the way there and of its refusal
 */
export async function callWithCertificate<T>(
  request: PodProxyRequest,
  options: { client: KubernetesClient; certificate: ClientCertificate },
): Promise<T> {
  const { client, certificate } = options;
  const { namespace, pod, port, timeoutMs = DEFAULT_TIMEOUT_MS } = request;
  const what = `${request.method} ${request.path.split('?')[0]} in ${pod}`;
  const limit = AbortSignal.timeout(timeoutMs);
  const signal = AbortSignal.any([
    limit,
    ...(request.signal ? [request.signal] : []),
  ]);
  let forwarded: Duplex | undefined;
  try {
    forwarded = await client.portForward({
      namespace,
      pod,
      port,
      timeoutMs,
      signal,
      reads: request.method === 'GET',
    });
    const socket = await shakeHands(forwarded, certificate, signal);
    const answer = await exchange(socket, request, signal);
    const body = await readBody(answer, MAX_BYTES);
    const status = answer.statusCode ?? 0;
    if (status < 200 || status > 299) {
      throw errorFromAnswer({
        what,
        status,
        secretive: true,
        viaPodProxy: true,
      });
    }
    return readAnswer(what, { headers: answer.headers, body }) as T;
  } catch (error) {
    throw explain(error);
  } finally {
    forwarded?.destroy();
  }

  function explain(error: unknown): unknown {
    const fail = (code: string, words: string) =>
      new KubernetesError({
        code,
        message: `${what}: ${words}`,
        explanation: words,
      });
    if (request.signal?.aborted) return fail('Aborted', 'aborted');
    if (limit.aborted) {
      return fail('Timeout', `no answer within ${timeoutMs / 1000} s`);
    }
    if (error instanceof KubernetesError) return error;
    if (error instanceof BodyTooLarge) {
      return fail('TooLarge', `the answer is larger than ${MAX_BYTES} bytes`);
    }
    // The way to the pod broke, which TLS only sees as an end.
    if (forwarded?.errored) return forwarded.errored;
    return new StepError(
      'ManagementApiTls',
      `The management API of ${pod} cannot be called with the client certificate of Secret ${
        certificate.secret
      }: ${tlsFailure(error)}`,
    );
  }
}

/** Resolves when both sides showed their certificates; with TLS 1.3 a refusal of ours may come later, in place of an answer. */
function shakeHands(
  forwarded: Duplex,
  { ca, cert, key }: ClientCertificate,
  signal: AbortSignal,
): Promise<TLSSocket> {
  const socket = connect({
    socket: forwarded,
    ca,
    cert,
    key,
    minVersion: 'TLSv1.2',
    checkServerIdentity: () => undefined,
  });
  return new Promise((resolve, reject) => {
    socket.once('secureConnect', () => resolve(socket));
    socket.on('error', reject);
    socket.once('close', () => reject(new Error('closed')));
    forwarded.once('close', () => socket.destroy());
    signal.addEventListener('abort', () => socket.destroy(), { once: true });
  });
}

/** One request; resolves with the head of the answer. */
function exchange(
  socket: TLSSocket,
  { method, path, pod, body }: PodProxyRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const sent = httpRequest({
      createConnection: () => socket,
      method,
      path,
      headers: {
        host: pod,
        accept: 'application/json, text/plain;q=0.9, */*;q=0.8',
        'user-agent': 'k8ssandra-backstage',
        ...(text !== undefined && {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(text),
        }),
      },
      signal,
    });
    sent.once('response', resolve);
    sent.on('error', reject);
    sent.end(text);
  });
}
