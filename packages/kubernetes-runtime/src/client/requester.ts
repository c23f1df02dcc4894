import type { IncomingHttpHeaders } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Dispatcher } from 'undici';
import { backoffDelay } from '../time';
import type { Channels, Place, Use } from './channels';
import type { KubernetesConnection } from './connection';
import { createCredentials } from './credentials';
import { abortable, startDeadline, type Deadline } from './deadline';
import { KubernetesError } from './errors';
import { explainFailure } from './explainFailure';
import { createPause } from './pause';
import type { ClientLimits } from './limits';
import { BodyTooLarge, parseJson, readBody } from './readBody';
import { errorFromAnswer } from './statusError';
import { goodbye } from './transport';

/** What a request was for: the labels of metrics, and what tests and benchmarks count. */
export interface RequestInfo {
  /** `get`, `list`, `watch`, `create`, `update`, `apply`, `patch`, `delete`, `proxy`, `forward`, `raw`, or `probe` and `lease` for signs of life. */
  verb: string;
  /** Plural, with its group when it has one; the path for `raw` and `probe`. */
  resource: string;
  subresource?: string;
  /** HTTP status; 0 when no answer came. */
  status: number;
  durationMs: number;
}

/** One call. */
export interface Call {
  method: Dispatcher.HttpMethod;
  /** With its query. */
  path: string;
  labels: Pick<RequestInfo, 'verb' | 'resource' | 'subresource'>;
  body?: unknown;
  contentType?: string;
  accept?: string;
  signal?: AbortSignal;
  timeoutMs?: number;
  /** As long as its answer keeps coming it may take so long in all, and the time limit counts from the last byte. */
  patienceMs?: number;
  maxBytes: number;
  /** Doing it twice does no harm, so it may be sent again when it is unknown whether it had an effect. */
  idempotent: boolean;
  /** The kind holds secrets. */
  secretive?: boolean;
  /** See `CallOptions.permit`. */
  permit?: () => void;
}

/** A successful answer. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** An answer whose body comes for as long as the server likes. */
export interface OpenAnswer {
  body: Dispatcher.ResponseData['body'];
  /** Must be called at the end. */
  leave(): void;
}

/** Sends calls over the channels of a server. */
export interface Requester {
  send(call: Call): Promise<Answer>;
  /** Sends and leaves the body open; the deadline's signal destroys it. Fails as `send` does, without retries. */
  open(call: Call, deadline: Deadline): Promise<OpenAnswer>;
  /** Takes our own credential out of a text of the server: some servers echo it. */
  redact(text: string): string;
}

/** Back-off between attempts when the server names no wait. */
const RETRY = { firstMs: 250, maxMs: 2_000 };

/** Attempts of a call that comes upon one goodbye after another, as under `--goaway-chance`. */
const GOODBYES = 8;

/** How a server says that it has too much to do, and with `Retry-After` for how long. */
const OVERLOADED = [429, 503, 504];

/** A deadline that has not passed: an answer came in time, so its error stands. */
const CALM = { ended: undefined } as Deadline;

const describe = (call: Call) => `${call.method} ${call.path.split('?')[0]}`;

/** Makes the requester of a client. */
export function createRequester(options: {
  connection: KubernetesConnection;
  channels: Channels;
  limits: ClientLimits;
  onRequest?: (info: RequestInfo) => void;
}): Requester {
  const { connection, channels, limits, onRequest } = options;
  const prefix = new URL(connection.server).pathname.replace(/\/+$/, '');

  const { redact, authorize } = createCredentials(connection);
  const pause = createPause();

  const headersOf = async (call: Call) => ({
    accept: call.accept ?? 'application/json',
    'accept-encoding': 'identity',
    'user-agent': 'k8ssandra-backstage',
    ...(await authorize()),
    ...(call.body !== undefined && {
      'content-type': call.contentType ?? 'application/json',
    }),
  });

  const explain = (call: Call, deadline: Deadline, error: unknown) =>
    explainFailure(error, {
      what: describe(call),
      deadline,
      timeoutMs: call.timeoutMs ?? limits.timeoutMs,
    });

  const refuse = async (call: Call, response: Dispatcher.ResponseData) => {
    const body = await readBody(response.body, limits.maxObjectBytes).catch(
      () => undefined,
    );
    const error = errorFromAnswer({
      what: describe(call),
      status: response.statusCode,
      body: body && parseJson(redact(body.toString('utf8'))),
      retryAfter: String(response.headers['retry-after'] ?? ''),
      secretive: call.secretive,
      viaPodProxy: call.labels.verb === 'proxy',
    });
    const { status = 0, retryAfterSeconds, answeredBy } = error;
    const isBusy = OVERLOADED.includes(status) && answeredBy === 'server';
    if (isBusy && retryAfterSeconds) pause.ask(retryAfterSeconds);
    return error;
  };

  /** Waits while the server wants peace. A sign of life does not: it must tell a dead server from a busy one. */
  const keepPeace = async (call: Call, deadline: Deadline) => {
    if (goesAhead(call)) return;
    try {
      await pause.over(describe(call), deadline);
    } catch (error) {
      throw explain(call, KubernetesError.is(error) ? CALM : deadline, error);
    }
  };

  const enter = async (call: Call, use: Use, deadline: Deadline) => {
    try {
      return await channels.enter(use, deadline.signal);
    } catch (error) {
      throw explain(call, deadline, error);
    }
  };

  const begin = async (call: Call, deadline: Deadline, place: Place) => {
    const started = performance.now();
    let status = 0;
    let isPermitted = true;
    try {
      const headers = await abortable(headersOf(call), deadline.signal);
      const dispatcher = await abortable(place.acquire(), deadline.signal);
      const body = call.body === undefined ? null : JSON.stringify(call.body);
      // Nothing may come between the permission and the request.
      isPermitted = false;
      call.permit?.();
      isPermitted = true;
      const request = dispatcher.request({
        origin: new URL(connection.server).origin,
        path: prefix + call.path,
        method: call.method,
        headers,
        body,
        signal: deadline.signal,
      });
      // undici looks at the signal of a request that waits for a stream only when it has got one.
      const response = await abortable(request, deadline.signal);
      status = response.statusCode;
      if (status >= 200 && status < 300) return response;
      throw await refuse(call, response);
    } catch (error) {
      if (!isPermitted) throw error;
      throw explain(call, status === 0 ? deadline : CALM, error);
    } finally {
      const durationMs = performance.now() - started;
      onRequest?.({ ...call.labels, status, durationMs });
    }
  };

  const attempt = async (call: Call, deadline: Deadline): Promise<Answer> => {
    const place = await enter(call, useOf(call), deadline);
    try {
      await keepPeace(call, deadline);
      const response = await begin(call, deadline, place);
      const { patienceMs } = call;
      const body = await readBody(response.body, call.maxBytes, () => {
        if (patienceMs !== undefined) deadline.renew(patienceMs);
      });
      return { status: response.statusCode, headers: response.headers, body };
    } catch (error) {
      if (error instanceof BodyTooLarge) {
        throw new KubernetesError({
          code: 'TooLarge',
          message: `${describe(call)}: the answer is larger than ${
            call.maxBytes
          } bytes`,
        });
      }
      throw explain(
        call,
        error instanceof KubernetesError ? CALM : deadline,
        error,
      );
    } finally {
      place.leave();
    }
  };

  const open = async (call: Call, deadline: Deadline): Promise<OpenAnswer> => {
    const place = await enter(call, 'watch', deadline);
    try {
      await keepPeace(call, deadline);
      const { body } = await begin(call, deadline, place);
      return { body, leave: place.leave };
    } catch (error) {
      place.leave();
      throw error;
    }
  };

  const send = async (call: Call): Promise<Answer> => {
    const deadline = startDeadline(
      call.timeoutMs ?? limits.timeoutMs,
      call.signal,
    );
    try {
      let losses = 0;
      for (let attempts = 1; ; attempts++) {
        try {
          return await attempt(call, deadline);
        } catch (caught) {
          const error = caught as KubernetesError;
          if (error !== goodbye && error.code === 'ConnectionLost') losses++;
          const most = error === goodbye ? GOODBYES : limits.maxAttempts;
          const delayMs = retryDelay(call, error, { attempts, losses });
          const hopeless =
            delayMs === undefined ||
            attempts >= most ||
            delayMs >= deadline.remainingMs();
          if (hopeless) throw error;
          await wait(delayMs, undefined, { signal: deadline.signal }).catch(
            aborted => {
              throw explain(call, deadline, aborted);
            },
          );
        }
      }
    } finally {
      deadline.dispose();
    }
  };

  return { send, open, redact };
}

function useOf(call: Call): Use {
  const { verb } = call.labels;
  if (goesAhead(call)) return 'probe';
  return verb === 'proxy' || verb === 'list' ? verb : 'call';
}

/** Signs of life wait for nobody. */
function goesAhead({ labels: { verb } }: Call): boolean {
  return verb === 'probe' || verb === 'lease';
}

/** Milliseconds until the next attempt; undefined when there must be none. */
function retryDelay(
  call: Call,
  error: KubernetesError,
  { attempts, losses }: { attempts: number; losses: number },
): number | undefined {
  if (error === goodbye) {
    return attempts === 1 ? 0 : backoffDelay(attempts - 1, RETRY);
  }
  const asked = error.retryAfterSeconds;
  // 429 and a refused stream mean "not even looked at", so whatever it was may be sent again.
  const mayRepeat =
    error.code === 'TooManyRequests' ||
    (call.idempotent &&
      error.code === 'Unavailable' &&
      error.answeredBy === 'server');
  if (mayRepeat) {
    return asked === undefined ? backoffDelay(attempts, RETRY) : asked * 1000;
  }
  // A connection that was kept alive may turn out to be dead: once more, on a new one. Goodbyes and refusals before it do not use that up.
  const onceMore =
    call.idempotent && error.code === 'ConnectionLost' && losses === 1;
  return onceMore ? 0 : undefined;
}
