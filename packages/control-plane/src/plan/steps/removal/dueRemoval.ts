import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cannotHandOver,
  isStillThere,
  neverJoined,
  type RemovedDatacenter,
} from '../../facts';
import type { PlanInput } from '../../input';
import { say } from '../../sentences';

/** Why a datacenter cannot go. */
export interface RemovalRefusal {
  reason: Sentence;
  needsPerson: boolean;
}

/** The datacenter whose turn it is to go, when nothing but the order of steps is in its way: one at a time (operator-spec 3.14). */
export function dueRemoval(input: PlanInput): RemovedDatacenter | undefined {
  const next = nextRemoval(input);
  return next?.stage === 'there' && !removalRefusal(input, next)
    ? next
    : undefined;
}

/** The first that is still there. One out of sight holds back those behind it: unknown is not absent. */
export function nextRemoval({
  removed,
}: PlanInput): RemovedDatacenter | undefined {
  return removed.find(isStillThere);
}

/** What only an edit can mend, or what others must reach first. A datacenter that no node ever joined is nobody's data. */
export function removalRefusal(
  { datacenters }: PlanInput,
  removed: RemovedDatacenter,
): RemovalRefusal | undefined {
  if (neverJoined(removed)) return undefined;
  const { name } = removed;
  const added = datacenters.find(each => !each.written);
  if (added) {
    return person(
      say('reason.removeAndAdd', { removed: name, added: added.name }),
    );
  }
  if (!removed.noted) return person(say('reason.removalUnnoted', { name }));
  if (cannotHandOver(removed)) {
    return person(say('reason.removalStopped', { name }));
  }
  return datacenters.some(each => each.initialized)
    ? undefined
    : { reason: say('reason.removalLast'), needsPerson: false };
}

function person(reason: Sentence): RemovalRefusal {
  return { reason, needsPerson: true };
}

/** One whose nodes leave, are about to, or are gone: nothing is done for it any more. */
export function isOnItsWay(
  input: PlanInput,
  removed: RemovedDatacenter,
): boolean {
  const { stage, noted } = removed;
  if (['leaving', 'abandoned', 'gone'].includes(stage)) return true;
  return (
    dueRemoval(input) === removed &&
    (neverJoined(removed) || noted?.decommissionProgress === 'Decommissioning')
  );
}
