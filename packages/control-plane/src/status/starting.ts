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
