import {
  finalizers,
  resourceTypes,
  type ReplicatedSecret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextOf, isClaimed, isForeign, type ActionPlan } from '../plan';
import type { Snapshot } from '../snapshot';
import { isStarting } from './starting';

type Status = NonNullable<ReplicatedSecret['status']>;

/**
 * What the status of our ReplicatedSecret shall be: per target whether its copies are there (operator-spec 4.3-5). While copies are
 * under way nothing is said, so that one write tells of all. Undefined when nothing is to be written.
 */
export function replicatedSecretStatus(
  snapshot: Snapshot,
  plan: ActionPlan,
  now: string,
): { live: ReplicatedSecret; status: Status } | undefined {
  const { cluster, home, mode } = snapshot;
  const ours =
    mode !== 'observe' &&
    !isForeign(cluster, snapshot.controlPlane) &&
    isClaimed(cluster);
  const live = home.replicatedSecrets.find(
    each =>
      each.metadata.name === cluster.metadata.name &&
      each.metadata.namespace === cluster.metadata.namespace &&
      each.metadata.finalizers?.includes(finalizers.replicatedSecret),
  );
  if (!ours || !live || cluster.metadata.deletionTimestamp) return undefined;
  if (isStarting(snapshot)) return undefined;
  const copies = plan.steps.filter(
    each => each.target?.kind === resourceTypes.Secret.kind,
  );
  const underWay = copies.some(
    each => each.state === 'ready' && each.reason === undefined,
  );
  if (underWay) return undefined;
  const before = live.status?.conditions ?? [];
  const namespace = cluster.metadata.namespace ?? '';
  const conditions = (live.spec.replicationTargets ?? []).map(target => {
    const context = target.k8sContextName ?? '';
    const seen = contextOf(snapshot, context).visible;
    const last = before.find(each => each.cluster === context);
    // What cannot be seen is as it was last known to be.
    if (!seen && last) return last;
    const own = copies.filter(
      each =>
        each.context === context &&
        each.target?.namespace === (target.namespace || namespace),
    );
    const status =
      seen && own.every(each => each.state === 'done') ? 'True' : 'False';
    const known = before.find(
      each => each.cluster === context && each.status === status,
    );
    return {
      cluster: context,
      type: 'Replication',
      status,
      lastTransitionTime: known?.lastTransitionTime ?? now,
    };
  });
  const same =
    JSON.stringify(view(conditions)) === JSON.stringify(view(before));
  return same ? undefined : { live, status: { conditions } };
}

function view(conditions: NonNullable<Status['conditions']>) {
  return conditions.map(each => [each.cluster, each.type, each.status]);
}
