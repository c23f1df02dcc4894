import {
  plainText,
  type NodePod,
  type WorkerView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { isLost, type NodeClues } from '../view/clues';
import type { DatacenterModel } from '../view/datacenterModel';
import type { NodeModel } from '../view/nodes';
import { secondsSince } from '../view/time';
import { say } from './sentences';

/** A node as Kubernetes has it. */
export function nodePod(
  { facts }: DatacenterModel,
  { object, clue }: NodeModel,
  now: number,
): NodePod {
  const { status, metadata, spec } = object ?? {};
  const worker = spec?.nodeName ? workerOf(spec.nodeName, clue) : null;
  return {
    namespace: facts.namespace,
    phase: status?.phase ?? null,
    reason: shown(status?.reason),
    message: shown(status?.message),
    createdAgeSeconds: secondsSince(metadata?.creationTimestamp, now),
    restarts: status?.restarts ?? null,
    containers: (status?.containers ?? []).map(each => ({
      name: each.name,
      init: each.init ?? false,
      ready: each.ready ?? null,
      restarts: each.restarts ?? 0,
      reason: shown(each.reason),
    })),
    worker,
    zone: worker?.zone ?? null,
    claim: claimOf(facts, clue),
  };
}

/** What somebody else wrote, on one line. */
function shown(text: string | undefined): string | null {
  return text ? plainText(text) : null;
}

function workerOf(name: string, { worker }: NodeClues): WorkerView {
  if (worker === undefined || worker === 'gone') {
    const state = worker ? 'gone' : 'unknown';
    return { name, zone: null, state, cordoned: false };
  }
  return {
    name,
    zone: worker.spec.zone,
    state: isLost(worker) ? 'not-ready' : 'ready',
    cordoned: worker.spec.unschedulable,
  };
}

function claimOf(
  { context }: DatacenterModel['facts'],
  { claim }: NodeClues,
): NodePod['claim'] {
  if (!claim) {
    const reason = context.volumeClaims
      ? say('datacenter.noClaim')
      : say('datacenter.unread', {
          kind: 'PersistentVolumeClaims',
          context: context.name || context.region,
        });
    return { value: null, reason };
  }
  const { metadata, spec, status } = claim;
  return {
    value: {
      name: metadata.name,
      phase: status.phase ?? null,
      size: status.capacity ?? spec.requested ?? null,
      storageClass: spec.storageClassName ?? null,
    },
  };
}
