import type {
  KubernetesObject,
  ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { startDeadline } from './deadline';
import { KubernetesError } from './errors';
import { LineSplitter } from './jsonLines';
import { labelsOf } from './labels';
import type { ClientLimits } from './limits';
import { resourcePath, withQuery } from './paths';
import { parseJson } from './readBody';
import {
  acceptOf,
  objectTooLarge,
  readObject,
  readVersion,
} from './readObject';
import type { OpenAnswer, Requester } from './requester';
import { errorFromAnswer } from './statusError';
import { errorFromTransport } from './transportError';
import type { WatchEvent, WatchOptions } from './types';

/** What stands around the object in a line: at most so much. */
const EVENT_ENVELOPE_BYTES = 40;

const INITIAL_EVENTS_END = 'k8s.io/initial-events-end';

/** Servers end a watch after this long; at random, so that not all watches come back at once (client-go: 5–10 min). */
const watchSeconds = (random: () => number) => Math.round(300 + random() * 300);

/** Everything one watch needs. */
export interface WatchRequest {
  requester: Requester;
  limits: ClientLimits;
  type: ResourceType;
  options: WatchOptions;
  random?: () => number;
}

/** Streams the events of one watch. A silent stream is ended by error `Timeout`, to be resumed by the caller. */
export async function* streamEvents<T extends KubernetesObject>(
  request: WatchRequest,
): AsyncGenerator<WatchEvent<T>> {
  const { requester, limits, type, options, random = Math.random } = request;
  const path = resourcePath(type, { namespace: options.namespace });
  const what = `WATCH ${path}`;
  const stop = new AbortController();
  const onAbort = () => stop.abort();
  if (options.signal.aborted) return;
  options.signal.addEventListener('abort', onAbort);
  const opening = startDeadline(limits.timeoutMs, stop.signal);
  let silent = false;
  let silence: NodeJS.Timeout | undefined;
  let answer: OpenAnswer | undefined;
  try {
    answer = await requester.open(
      {
        method: 'GET',
        path: withQuery(path, {
          watch: 1,
          allowWatchBookmarks: true,
          timeoutSeconds: watchSeconds(random),
          resourceVersion: options.resourceVersion,
          labelSelector: options.labelSelector,
          fieldSelector: options.fieldSelector,
        }),
        labels: labelsOf('watch', type),
        accept: acceptOf({ ...options, watch: true }),
        maxBytes: Infinity,
        idempotent: true,
        secretive: type.kind === 'Secret',
      },
      opening,
    );
    // From here on only silence and the caller end it, no longer the time limit.
    opening.release();
    silence = setTimeout(() => {
      silent = true;
      stop.abort();
    }, limits.watchSilenceMs);
    options.onContact?.();
    const lines = new LineSplitter({ maxLineBytes: limits.maxLineBytes });
    for await (const chunk of answer.body) {
      silence.refresh();
      options.onContact?.();
      for (const line of lines.push(chunk)) {
        const event = readEvent<T>(
          line,
          { type, what, ...options },
          requester.redact,
        );
        const bytes = line.length - EVENT_ENVELOPE_BYTES;
        if (event.type !== 'BOOKMARK' && bytes > limits.maxObjectBytes) {
          throw objectTooLarge(event.object, limits, what);
        }
        yield event;
      }
    }
    if (lines.pendingBytes > 0) {
      throw new KubernetesError({
        code: 'ConnectionLost',
        message: `${what}: the stream was cut in the middle of an event`,
      });
    }
  } catch (error) {
    if (silent) {
      throw new KubernetesError({
        code: 'Timeout',
        message: `${what}: nothing was heard for ${
          limits.watchSilenceMs / 1000
        } s`,
      });
    }
    if (options.signal.aborted) return;
    if (error instanceof RangeError) {
      throw new KubernetesError({
        code: 'TooLarge',
        message: `${what}: an event is larger than ${limits.maxLineBytes} bytes`,
      });
    }
    throw errorFromTransport(what, error);
  } finally {
    clearTimeout(silence);
    opening.dispose();
    options.signal.removeEventListener('abort', onAbort);
    stop.abort();
    answer?.leave();
  }
}

function readEvent<T extends KubernetesObject>(
  line: Buffer,
  expected: Parameters<typeof readObject>[1],
  redact: Requester['redact'],
): WatchEvent<T> {
  const { what } = expected;
  const event = parseJson(line) as { type?: unknown; object?: any } | undefined;
  switch (event?.type) {
    case 'ADDED':
    case 'MODIFIED':
    case 'DELETED':
      readVersion(event.object?.metadata?.resourceVersion, what);
      return {
        type: event.type,
        object: readObject<T>(event.object, expected),
      };
    case 'BOOKMARK': {
      const metadata = event.object?.metadata;
      return {
        type: 'BOOKMARK',
        resourceVersion: readVersion(metadata?.resourceVersion, what),
        initialEventsEnd:
          metadata?.annotations?.[INITIAL_EVENTS_END] === 'true',
      };
    }
    case 'ERROR':
      throw errorFromAnswer({
        what,
        status: Number(event.object?.code) || 500,
        body: parseJson(redact(JSON.stringify(event.object ?? null))),
        secretive: expected.type.kind === 'Secret',
      });
    default:
      throw new KubernetesError({
        code: 'BadAnswer',
        message: `${what}: a line of the stream is not an event`,
      });
  }
}
