import type {
  CassandraPod,
  NodeCause,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { EventFact } from '../snapshot/types';
import { isLost, type NodeClues } from './clues';
import { containerCause } from './containerCauses';
import { unplacedCause, unprovidedCause, type NodeNeeds } from './scheduling';
import { secondsSince } from './time';

export type { NodeNeeds } from './scheduling';

/** Seconds that a disk may take before its claim is looked at: most storage classes wait until the pod has a worker. */
const USUAL_DISK = 120;

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
    unplaced(pod, clues, needs, quote, now) ??
    containerCause(pod, clues, now, quote) ?? {
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
  pod: CassandraPod,
  clues: NodeClues,
  needs: NodeNeeds,
  quote: string | undefined,
  now: number,
): ProvenCause | undefined {
  const { spec, status } = pod;
  const { phase, reason, message } = status;
  const event = clues.events.find(each => each.reason === 'FailedScheduling');
  // words of the past do not count once it has a worker
  const waits = phase === 'Pending' && spec.nodeName === undefined;
  if (reason !== 'Unschedulable' && !(waits && event)) {
    return waits ? unprovided(pod, clues, now) : undefined;
  }
  const words = message || event?.message || '';
  return {
    cause: unplacedCause(words, clues, needs),
    quote: words || quote,
    confidence: words ? 1 : 0.8,
  };
}

/** Nobody scheduled it yet, and its disk is not there. */
function unprovided(
  { metadata }: CassandraPod,
  clues: NodeClues,
  now: number,
): ProvenCause | undefined {
  const phase = clues.claim?.status.phase;
  if (phase === 'Lost') {
    return { cause: { kind: 'disk-bound' }, confidence: 0.9 };
  }
  if (phase !== 'Pending') {
    return undefined;
  }
  const failed = clues.events.find(
    each => each.reason === 'ProvisioningFailed',
  );
  const seconds = secondsSince(metadata.creationTimestamp, now);
  if (!failed && seconds !== null && seconds <= USUAL_DISK) {
    return undefined;
  }
  return {
    cause: unprovidedCause(failed?.message ?? '', clues),
    quote: failed?.message,
    confidence: failed ? 0.95 : 0.7,
  };
}

function newestMessage(events: EventFact[]): string | undefined {
  return events.find(event => event.type === 'Warning')?.message;
}
