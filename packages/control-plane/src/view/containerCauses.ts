import {
  labels,
  type CassandraPod,
  type NodeCause,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { EventFact } from '../snapshot/types';
import type { ProvenCause } from './causes';
import type { NodeClues } from './clues';

/** Restarts after which a node that is not up is taken to crash, not to start. */
const CRASHES = 3;

/** Seconds after which a crash is no longer why a node is away: Kubernetes waits 5 min at most before it tries again. */
const RECENT = 1200;

const IMAGE_REASONS = new Set([
  'ImagePullBackOff',
  'ErrImagePull',
  'InvalidImageName',
  'ErrImageNeverPull',
  'ImageInspectError',
  'RegistryUnavailable',
]);

/** Kubernetes has a worker for the pod, and cannot start a container there. */
const CONTAINER_REASONS = new Set([
  'CreateContainerConfigError',
  'CreateContainerError',
  'RunContainerError',
  'PreCreateHookError',
]);

/** What the kubelet says in events of an image that does not come. */
const NO_IMAGE =
  /failed to pull image|pulling image|ErrImagePull|ImagePullBackOff|InvalidImageName/i;

/** And of a container that ends again and again. */
const RESTARTING = /back-off restarting failed/i;

const CONTAINER_EVENTS = new Set([
  'FailedMount',
  'FailedAttachVolume',
  'FailedCreatePodSandBox',
]);

/** Exit code of a process that was killed, for lack of memory or by a probe that failed. */
const KILLED = 137;

/** Why the containers of a pod that has its worker do not run; undefined where neither they nor events tell. */
export function containerCause(
  pod: CassandraPod,
  clues: NodeClues,
  now: number,
  quote: string | undefined,
): ProvenCause | undefined {
  const { reason, phase } = pod.status;
  if (reason && IMAGE_REASONS.has(reason)) {
    return { cause: { kind: 'no-image' }, quote, confidence: 1 };
  }
  // between two attempts the pod itself only says that it is being prepared
  const image = clues.events.find(each => NO_IMAGE.test(each.message));
  if (phase === 'Pending' && image) {
    return {
      cause: { kind: 'no-image' },
      quote: image.message,
      confidence: 0.95,
    };
  }
  if (reason && CONTAINER_REASONS.has(reason)) {
    return { cause: { kind: 'no-container' }, quote, confidence: 1 };
  }
  if (isCrashing(pod, clues.events, now)) {
    return { cause: crashOf(pod), quote, confidence: crashConfidence(pod) };
  }
  const event =
    phase === 'Pending'
      ? clues.events.find(each => CONTAINER_EVENTS.has(each.reason))
      : undefined;
  if (!event) {
    return undefined;
  }
  // the disk is still attached to the worker that the pod was on before
  const attached = /multi-attach/i.test(event.message);
  return {
    cause: { kind: attached ? 'disk-bound' : 'no-container' },
    quote: event.message,
    confidence: attached ? 0.8 : 0.9,
  };
}

function isCrashing(
  { metadata, status }: CassandraPod,
  events: EventFact[],
  now: number,
): boolean {
  const { reason, restarts, exitCode, exitedAt } = status;
  if (reason === 'CrashLoopBackOff' || reason === 'OOMKilled') {
    return true;
  }
  const age = exitedAt ? (now - Date.parse(exitedAt)) / 1000 : 0;
  const recent = !(age > RECENT);
  if (restarts >= CRASHES && recent) {
    return true;
  }
  if (restarts > 0 && events.some(each => RESTARTING.test(each.message))) {
    return true;
  }
  const starting = metadata.labels?.[labels.nodeState] === 'Starting';
  const failed = exitCode !== undefined && exitCode !== 0 && restarts > 0;
  return starting && failed && recent;
}

function crashOf({ status }: CassandraPod): NodeCause {
  const { restarts, message, reason, container: name, exitReason } = status;
  const exitCode = status.exitCode ?? exitCodeIn(message);
  const memory =
    exitReason === 'OOMKilled' ||
    reason === 'OOMKilled' ||
    (exitCode === KILLED && /oomkilled/i.test(message ?? ''));
  return {
    kind: 'crash',
    times: restarts,
    exitCode,
    ...(memory ? { memory } : {}),
    ...(name ? { preparing: name } : {}),
  };
}

function crashConfidence({ status }: CassandraPod): number {
  return status.reason === 'CrashLoopBackOff' || status.restarts >= CRASHES
    ? 1
    : 0.8;
}

function exitCodeIn(message: string | undefined): number | null {
  const code = /exit(?:ed)?(?: with)?(?: code)?[ :=]+(\d+)/i.exec(
    message ?? '',
  );
  return code ? Number(code[1]) : null;
}
