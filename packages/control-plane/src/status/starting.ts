import type { ActionPlan, PlannedStep } from '../plan';
import type { Snapshot } from '../snapshot';

/**
 * Whether a Kubernetes cluster is still being connected for the first time, without trouble so far. Until that is over nothing is
 * written about what cannot be seen, so that a restart of ours does not turn every status over and back.
 */
export function isStarting(snapshot: Snapshot): boolean {
  return Object.values(snapshot.contexts).some(
    each =>
      !each.visible &&
      each.reason === undefined &&
      (each.connection === 'connecting' || each.connection === 'syncing'),
  );
}

/**
 * Whether all was complete before, and only the management API and what the specification refers to is asked for once more, as after
 * each restart: nothing new is known until they have answered.
 */
export function isRechecking(snapshot: Snapshot, plan: ActionPlan): boolean {
  const open = plan.steps.filter(
    each => each.state !== 'done' && !each.optional,
  );
  const asked = new Set(open.filter(isQuestion).map(each => each.id));
  return (
    snapshot.cluster.status?.observedGeneration === plan.generation &&
    open.length > 0 &&
    open.every(
      each =>
        asked.has(each.id) ||
        (each.state === 'blocked' && asked.has(each.waitsFor ?? '')),
    )
  );
}

/** A step that changes nothing where all is as it was, and that has not failed. */
function isQuestion({ kind, state, reason, action }: PlannedStep): boolean {
  const asks = kind === 'management-api' || action?.type === 'read';
  return asks && state === 'ready' && !reason;
}
