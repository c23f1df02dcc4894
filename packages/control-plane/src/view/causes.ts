import {
  labels,
  type CassandraPod,
  type NodeCause,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { EventFact } from '../snapshot/types';
import { isLost, type NodeClues } from './clues';
import { unplacedCause, unprovidedCause, type NodeNeeds } from './scheduling';

export type { NodeNeeds } from './scheduling';

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

/** What an object proves about a node that is not up, with Kubernetes' own words. */
export interface ProvenCause {
  cause: NodeCause;
  quote?: string;
  /** 1 where an object says it in so many words. */
  confidence: number;
}

/** Why the pod of a node is not up, from the pod's status, the warning events about it, its disk and its worker. */
export function causeOf(
  pod: CassandraPod | undefined,
  clues: NodeClues,
  needs: NodeNeeds,
  now: number,
): ProvenCause {
  if (!pod) {
    return withoutPod(clues);
  }
  const lost = lostWorker(pod, clues);
  if (lost || pod.status.ready) {
    return lost ?? { cause: { kind: 'unknown' }, confidence: 0.5 };
  }
  const quote = pod.status.message || newestMessage(clues.events);
  return (
    unplaced(pod, clues, needs, quote) ??
    container(pod, clues, now, quote) ?? {
      cause: { kind: pod.status.phase ? 'restarting' : 'unknown' },
      quote,
      confidence: 0.5,
    }
  );
}

/** Without a pod, only its disk can tell: events on a pod that is gone are of the past. */
function withoutPod(clues: NodeClues): ProvenCause {
  const { claim, diskWorker, refusedClaim } = clues;
  if (refusedClaim && !claim) {
    return {
      cause: unprovidedCause(refusedClaim.message, clues),
      quote: refusedClaim.message,
      confidence: 0.95,
    };
  }
  const events = clues.events.filter(each => each.involved.kind !== 'Pod');
  const quote = newestMessage(events);
  if (claim?.status.phase === 'Lost') {
    return { cause: { kind: 'disk-bound' }, quote, confidence: 0.9 };
  }
  const failed = events.find(each => each.reason === 'ProvisioningFailed');
  return failed
    ? {
        cause: unprovidedCause(failed.message, { events, claim, diskWorker }),
        quote: failed.message,
        confidence: 0.9,
      }
    : { cause: { kind: 'unknown' }, quote, confidence: 0.5 };
}

function lostWorker(
  { spec, status }: CassandraPod,
  { worker, zoneLost, events }: NodeClues,
): ProvenCause | undefined {
  const name = spec.nodeName;
  if (name === undefined) {
    return undefined;
  }
  const told = events.find(each => each.reason === 'NodeNotReady');
  const silent =
    isLost(worker) ||
    (worker === undefined &&
      !status.ready &&
      (status.reason === 'NodeLost' || told !== undefined));
  if (!silent) {
    return undefined;
  }
  return {
    cause: zoneLost
      ? { kind: 'zone-lost', zone: zoneLost }
      : { kind: 'worker-lost', worker: name },
    quote: told?.message,
    confidence: worker === undefined ? 0.8 : 0.95,
  };
}

function unplaced(
  { spec, status }: CassandraPod,
  clues: NodeClues,
  needs: NodeNeeds,
  quote: string | undefined,
): ProvenCause | undefined {
  const { phase, reason, message } = status;
  const event = clues.events.find(each => each.reason === 'FailedScheduling');
  // words of the past do not count once it has a worker
  const waits = phase === 'Pending' && spec.nodeName === undefined;
  if (reason !== 'Unschedulable' && !(waits && event)) {
    return waits ? unprovided(clues) : undefined;
  }
  const words = message || event?.message || '';
  return {
    cause: unplacedCause(words, clues, needs),
    quote: words || quote,
    confidence: words ? 1 : 0.8,
  };
}

/** Nobody scheduled it yet, and its disk is not there. */
function unprovided(clues: NodeClues): ProvenCause | undefined {
  if (clues.claim?.status.phase !== 'Pending') {
    return undefined;
  }
  const failed = clues.events.find(
    each => each.reason === 'ProvisioningFailed',
  );
  return {
    cause: unprovidedCause(failed?.message ?? '', clues),
    quote: failed?.message,
    confidence: failed ? 0.95 : 0.7,
  };
}

function container(
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

function newestMessage(events: EventFact[]): string | undefined {
  return events.find(event => event.type === 'Warning')?.message;
}

function exitCodeIn(message: string | undefined): number | null {
  const code = /exit(?:ed)?(?: with)?(?: code)?[ :=]+(\d+)/i.exec(
    message ?? '',
  );
  return code ? Number(code[1]) : null;
}
