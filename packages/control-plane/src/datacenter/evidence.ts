import {
  cutQuote,
  type NodeEvidence,
  type ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { refIn } from '../diagnosis/refs';
import type { EventFact } from '../snapshot/types';
import { claimRef, isLost, workerRef } from '../view/clues';
import type { DatacenterModel } from '../view/datacenterModel';
import type { NodeModel } from '../view/nodes';
import { secondsSince } from '../view/time';
import { say } from './sentences';

/** Events that are told of one node; the rest stand in their list. */
const MOST_EVENTS = 3;

/** What was looked at to judge a node, what tells most first: each line is one object and what it shows. */
export function nodeEvidence(
  model: DatacenterModel,
  node: NodeModel,
  now: number,
): NodeEvidence[] {
  return [
    ...node.clue.events.slice(0, MOST_EVENTS).map(ofEvent),
    ...ofPod(model, node, now),
    ofClaim(model, node),
    ...ofWorker(model, node),
    ...ofRing(model, node),
  ];
}

function ofEvent(event: EventFact): NodeEvidence {
  const { reason, count, involved, message, lastSeenSeconds } = event;
  const what = involved.kind === 'Pod' ? 'pod' : 'disk';
  return {
    state: 'attention',
    sentence:
      count > 1
        ? say('evidence.events', { reason, what, count })
        : say('evidence.event', { reason, what }),
    ...(message && { quote: cutQuote(message) }),
    ageSeconds: lastSeenSeconds,
  };
}

function ofPod(
  model: DatacenterModel,
  { pod, object }: NodeModel,
  now: number,
): NodeEvidence[] {
  if (!object) {
    const set = refIn(model, 'StatefulSet', pod.replace(/-\d+$/, ''));
    return [
      {
        state: 'waiting',
        sentence: say('evidence.noPod', { pod }),
        object: set,
      },
    ];
  }
  const { status } = object;
  const ref = refIn(model, 'Pod', pod);
  const found: NodeEvidence[] = [
    status.ready
      ? { state: 'healthy', sentence: say('evidence.ready'), object: ref }
      : {
          state: 'down',
          sentence: status.reason
            ? say('evidence.waits', { reason: status.reason })
            : say('evidence.unready'),
          ...(status.message && { quote: cutQuote(status.message) }),
          object: ref,
          ageSeconds: secondsSince(status.unreadySince, now),
        },
  ];
  if (status.exitCode !== undefined && !status.ready) {
    const facts = {
      container: status.container ?? 'cassandra',
      code: status.exitCode,
      times: status.restarts,
    };
    found.push({
      state: 'degraded',
      sentence: status.exitReason
        ? say('evidence.exit.reason', { ...facts, reason: status.exitReason })
        : say('evidence.exit', facts),
      object: ref,
      ageSeconds: secondsSince(status.exitedAt, now),
    });
  }
  if (status.beside) {
    const { container, reason, restarts: times } = status.beside;
    found.push({
      state: 'degraded',
      sentence: say('evidence.beside', { container, reason, times }),
      object: ref,
    });
  }
  return found;
}

function ofClaim(model: DatacenterModel, { clue }: NodeModel): NodeEvidence {
  const { claim } = clue;
  if (!claim) {
    const known = model.facts.context.volumeClaims !== undefined;
    return known
      ? { state: 'waiting', sentence: say('evidence.noClaim') }
      : {
          state: 'unknown',
          sentence: say('datacenter.unread', {
            kind: 'PersistentVolumeClaims',
            context: model.facts.context.name || model.facts.context.region,
          }),
        };
  }
  const { spec, status, metadata } = claim;
  const phase = status.phase ?? 'Pending';
  const size = status.capacity ?? spec.requested;
  const facts = { claim: metadata.name, phase };
  return {
    state: phase === 'Bound' ? 'healthy' : 'attention',
    sentence: size
      ? say('evidence.claim.size', { ...facts, size })
      : say('evidence.claim', facts),
    object: claimRef(model.facts.context.name, claim),
  };
}

function ofWorker(
  model: DatacenterModel,
  { object, clue }: NodeModel,
): NodeEvidence[] {
  const name = object?.spec.nodeName;
  if (!object) return [];
  if (!name) {
    return [{ state: 'waiting', sentence: say('evidence.unplaced') }];
  }
  const { worker } = clue;
  if (worker === undefined) return [];
  const ref: ObjectRef = workerRef(model.facts.context.name, name);
  if (worker === 'gone') {
    const sentence = say('evidence.worker.gone', { worker: name });
    return [{ state: 'down', sentence, object: ref }];
  }
  if (isLost(worker)) {
    const key = worker.status.silent ? 'silent' : 'notReady';
    const sentence = say(`evidence.worker.${key}`, { worker: name });
    return [{ state: 'down', sentence, object: ref }];
  }
  const cordoned = worker.spec.unschedulable;
  return [
    {
      state: cordoned ? 'attention' : 'healthy',
      sentence: say(`evidence.worker.${cordoned ? 'cordoned' : 'ready'}`, {
        worker: name,
      }),
      object: ref,
    },
  ];
}

/** Only where somebody may ask whether its data was ever there. */
function ofRing(
  { facts }: DatacenterModel,
  { pod, phase }: NodeModel,
): NodeEvidence[] {
  const known = facts.live?.status?.nodeStatuses?.[pod]?.hostID;
  return known && phase !== 'up'
    ? [{ state: 'healthy', sentence: say('evidence.ring') }]
    : [];
}
