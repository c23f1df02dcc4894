import type {
  CassandraPod,
  NodeCause,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { EventFact } from '../snapshot/types';

/** Restarts after which a node that is not up is taken to crash, not to start. */
const CRASHES = 3;

const IMAGE_REASONS = new Set([
  'ImagePullBackOff',
  'ErrImagePull',
  'InvalidImageName',
  'ErrImageNeverPull',
]);

/** What an object proves about a node that is not up, with Kubernetes' own words. */
export interface ProvenCause {
  cause: NodeCause;
  quote?: string;
}

/** What is asked for each node, to say what a worker must have free. */
export interface NodeNeeds {
  zone: string | null;
  cpu?: string;
  memory?: string;
}

/** Why the pod of a node is not up, from the pod's status and the warning events about it. */
export function causeOf(
  pod: CassandraPod | undefined,
  events: EventFact[],
  needs: NodeNeeds,
): ProvenCause {
  if (!pod) {
    return { cause: { kind: 'unknown' } };
  }
  const { reason, message, restarts, phase } = pod.status;
  const quote = message || newestMessage(events);
  if (reason === 'Unschedulable' || scheduling(events, phase)) {
    return { cause: unplaced(quote ?? '', needs), quote };
  }
  if (reason && IMAGE_REASONS.has(reason)) {
    return { cause: { kind: 'no-image' }, quote };
  }
  if (reason === 'CrashLoopBackOff' || restarts >= CRASHES) {
    return {
      cause: { kind: 'crash', times: restarts, exitCode: exitCode(message) },
      quote,
    };
  }
  return { cause: { kind: phase ? 'restarting' : 'unknown' }, quote };
}

function scheduling(events: EventFact[], phase: string | undefined): boolean {
  return (
    phase === 'Pending' &&
    events.some(event => event.reason === 'FailedScheduling')
  );
}

function newestMessage(events: EventFact[]): string | undefined {
  return events.find(event => event.type === 'Warning')?.message;
}

/** Reads the scheduler's own words; what they do not say stays unknown. */
function unplaced(message: string, needs: NodeNeeds): NodeCause {
  const storageClass = /storageclass\S* "([^"]+)" not found/i.exec(message);
  if (storageClass) {
    return {
      kind: 'no-storage-class',
      storageClass: storageClass[1],
      choices: [],
    };
  }
  if (/volume node affinity conflict/i.test(message)) {
    return { kind: 'disk-bound' };
  }
  return { kind: 'no-worker', zone: needs.zone, need: need(message, needs) };
}

function need(message: string, { cpu, memory }: NodeNeeds): string | null {
  if (/insufficient cpu/i.test(message) && cpu) {
    return `${cpu} free vCPU`;
  }
  return /insufficient memory/i.test(message) && memory
    ? `${memory} free memory`
    : null;
}

function exitCode(message: string | undefined): number | null {
  const code = /exit(?:ed)?(?: with)?(?: code)?[ :=]+(\d+)/i.exec(
    message ?? '',
  );
  return code ? Number(code[1]) : null;
}
