import {
  InputError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import {
  KubernetesError,
  resourcePath,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { logLines } from './logLines';
import type { PodLog, PodLogRequest } from './types';

/** Most bytes of a log that are read at once. */
export const MAX_LOG_BYTES = 1024 * 1024;

/** Nobody is asked for longer. */
const TIME_LIMIT_MS = 8_000;

/** The API server keeps the beginning of what is too long: fewer lines are asked for until their end is read, so often. */
const ATTEMPTS = 4;
const FEWER = 8;

/**
 * Reads the newest lines of a container through the API server of its region.
 * @throws NotFoundError without such a pod, InputError where the container has no such log, ServiceUnavailableError where the
 * region does not answer or its role does not let us read
 */
export async function readPodLog(
  client: Pick<KubernetesClient, 'getRaw'>,
  request: PodLogRequest,
): Promise<PodLog> {
  const signal = AbortSignal.any([
    ...(request.signal ? [request.signal] : []),
    AbortSignal.timeout(TIME_LIMIT_MS),
  ]);
  let { lines } = request;
  for (let attempt = 1; ; attempt++) {
    const text = await read(client, { ...request, lines, signal });
    const full = Buffer.byteLength(text) >= MAX_LOG_BYTES;
    if (!full) {
      return { lines: logLines(text), cut: lines < request.lines };
    }
    if (attempt === ATTEMPTS || lines === 1) {
      // the last line is not whole
      return { lines: logLines(text).slice(0, -1), cut: true };
    }
    lines = Math.max(1, Math.floor(lines / FEWER));
  }
}

async function read(
  client: Pick<KubernetesClient, 'getRaw'>,
  request: PodLogRequest,
): Promise<string> {
  const { namespace, pod, container, lines, previous, signal } = request;
  const query = new URLSearchParams({
    container,
    tailLines: String(lines),
    limitBytes: String(MAX_LOG_BYTES),
    ...(previous && { previous: 'true' }),
  });
  const path = resourcePath(resourceTypes.Pod, {
    namespace,
    name: pod,
    subresource: 'log',
  });
  try {
    const answer = await client.getRaw<unknown>(`${path}?${query}`, {
      signal,
      timeoutMs: TIME_LIMIT_MS,
      accept: 'text/plain, */*;q=0.8',
      // a server that knows no limit sends what it likes
      maxBytes: 4 * MAX_LOG_BYTES,
      counted: { verb: 'get', resource: 'pods', subresource: 'log' },
    });
    return typeof answer === 'string' ? answer : '';
  } catch (error) {
    throw inWords(error, request);
  }
}

function inWords(
  error: unknown,
  { pod, container, context }: PodLogRequest,
): unknown {
  if (!(error instanceof KubernetesError)) return error;
  const where = context ? `Kubernetes cluster ${context}` : 'Kubernetes';
  const { code, explanation } = error;
  switch (code) {
    case 'NotFound':
      return new NotFoundError(`${where} has no pod ${pod} any more`);
    case 'BadRequest':
    case 'Invalid':
      return new InputError(
        `${where} has no such log of container ${container} of ${pod}: ${explanation}`,
      );
    case 'Forbidden':
      return new ServiceUnavailableError(
        `${where} does not let the control plane read logs: grant its account "get" on pods/log`,
      );
    default:
      return new ServiceUnavailableError(
        `${where} did not answer with a log: ${explanation}`,
      );
  }
}
