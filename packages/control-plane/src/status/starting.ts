import type { ActionPlan } from '../plan';
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
 * Whether all was complete before, and only the management API is asked once more, as after each restart: nothing new is known
 * until it has answered.
 */
export function isRechecking(snapshot: Snapshot, plan: ActionPlan): boolean {
  const open = plan.steps.filter(
    each => each.state !== 'done' && !each.optional,
  );
  return (
    snapshot.cluster.status?.observedGeneration === plan.generation &&
    open.length > 0 &&
    open.every(
      each =>
        each.kind === 'management-api' &&
        each.state === 'ready' &&
        !each.reason,
    )
  );
}
