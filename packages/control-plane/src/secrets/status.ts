import {
  resourceTypes,
  type ReplicatedSecret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ActionPlan } from '../plan/types';
import { targetContext, targetNamespace } from './places';
import type { SecretSnapshot } from './types';

type Status = NonNullable<ReplicatedSecret['status']>;

/**
 * One condition per target (operator-spec 4.3-5): True when all its copies are there. A target out of sight keeps its last one; a time
 * moves only with the status. Undefined when nothing is to be written.
 */
export function replicationStatus(
  snapshot: SecretSnapshot,
  plan: ActionPlan,
  now: string,
): Status | undefined {
  const { replicatedSecret, sources } = snapshot;
  if (!sources || replicatedSecret.metadata.deletionTimestamp) return undefined;
  const copies = plan.steps.filter(
    each => each.target?.kind === resourceTypes.Secret.kind,
  );
  const underWay = copies.some(
    each => each.state === 'ready' && each.reason === undefined,
  );
  if (underWay) return undefined;
  const before = replicatedSecret.status?.conditions ?? [];
  const targets = replicatedSecret.spec.replicationTargets ?? [];
  const conditions = targets.map(target => {
    const context = targetContext(snapshot, target);
    const cluster = target.k8sContextName ?? '';
    const last = before.find(each => each.cluster === cluster);
    if (!context.visible && last) return last;
    const own = copies.filter(
      each =>
        each.context === context.name &&
        each.target?.namespace === targetNamespace(snapshot, target),
    );
    const isThere = context.visible && own.every(each => each.state === 'done');
    const status = isThere ? 'True' : 'False';
    return {
      cluster,
      type: 'Replication',
      status,
      lastTransitionTime:
        (last?.status === status && last.lastTransitionTime) || now,
    };
  });
  const isSame = JSON.stringify(conditions) === JSON.stringify(before);
  return isSame ? undefined : { conditions };
}
