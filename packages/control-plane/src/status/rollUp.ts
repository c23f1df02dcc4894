import { isClaimed, isForeign, type ActionPlan } from '../plan';
import type { K8ssandraClusterStatus } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot';
import {
  setConditions,
  type ConditionInit,
  type ConditionOptions,
} from './conditions';
import { datacenterEntries } from './datacenters';
import { problemsOf } from './problems';
import { reachabilityOf } from './reachability';
import { isRechecking, isStarting } from './starting';
import { refusalsOf } from './refusals';
import { summaryOf } from './summary';

/** Options of {@link rollUp}. */
export type RollUpOptions = Pick<ConditionOptions, 'now' | 'ownFields'> & {
  /** Whether the served schema keeps `summary.regions` too; an older one of ours does not. */
  regionFields?: boolean;
};

/**
 * What the status of a K8ssandraCluster shall be (operator-spec 5.1). What others wrote there stays. Undefined where we have no
 * say: before our claim, for a cluster that another control plane runs, and while regions are still being connected.
 */
export function rollUp(
  snapshot: Snapshot,
  plan: ActionPlan,
  options: RollUpOptions,
): K8ssandraClusterStatus | undefined {
  const { cluster, mode } = snapshot;
  if (
    mode === 'observe' ||
    isForeign(cluster, snapshot.controlPlane) ||
    !isClaimed(cluster)
  ) {
    return undefined;
  }
  if (isStarting(snapshot) || isRechecking(snapshot, plan)) return undefined;
  const { summary: told, ...before } = cluster.status ?? {};
  const problems = problemsOf(snapshot, plan);
  const error = problems.join('; ') || 'None';
  const summary = options.ownFields
    ? {
        summary: {
          ...summaryOf(snapshot, plan, problems),
          ...(options.regionFields && {
            regions: reachabilityOf(snapshot, told?.regions, options.now),
          }),
        },
      }
    : {};
  if (cluster.metadata.deletionTimestamp) {
    return { ...before, error, ...summary };
  }
  const entries = datacenterEntries(snapshot, plan);
  const known = before.datacenters !== undefined;
  const begins =
    cluster.status?.error === undefined &&
    Object.keys(entries).length === 0 &&
    problems.length === 0 &&
    !plan.settled;
  // Nothing is there yet and nothing is wrong: the first write tells of the first datacenter.
  if (begins) return undefined;
  const conditions = setConditions(
    before.conditions ?? [],
    wantedConditions(snapshot, plan),
    { ...options, generation: plan.generation },
  );
  return {
    ...before,
    error,
    ...(plan.settled && { observedGeneration: plan.generation }),
    ...(conditions.length > 0 && { conditions }),
    ...((known || Object.keys(entries).length > 0) && { datacenters: entries }),
    ...summary,
  };
}

function wantedConditions(
  { cluster }: Snapshot,
  plan: ActionPlan,
): ConditionInit[] {
  const there = (type: string) =>
    cluster.status?.conditions?.find(each => each.type === type);
  const wanted: ConditionInit[] = [];

  const initialized = there('CassandraInitialized')?.status === 'True';
  if (plan.settled || initialized) {
    wanted.push({
      type: 'CassandraInitialized',
      status: 'True',
      reason: 'AllDatacentersReady',
      message: 'All datacenters were ready once.',
    });
  }
  const differs = plan.attention.filter(
    each => each.key === 'attention.requiresUpdate',
  );
  if (differs.length > 0) {
    wanted.push({
      type: 'RequiresUpdate',
      status: 'True',
      reason: 'DesiredDiffers',
      message: differs.map(each => each.text).join(' '),
    });
  } else if (plan.settled) {
    wanted.push({
      type: 'RequiresUpdate',
      status: 'False',
      reason: 'UpToDate',
      message: '',
    });
  }
  const replaced = plan.attention.filter(
    each => each.key === 'attention.clusterIdentityChanged',
  );
  if (replaced.length > 0 || there('ClusterIdentityChanged')) {
    wanted.push({
      type: 'ClusterIdentityChanged',
      status: replaced.length > 0 ? 'True' : 'False',
      reason: replaced.length > 0 ? 'AnotherKubernetesCluster' : 'SameAsBefore',
      message: replaced.map(each => each.text).join(' '),
    });
  }
  const refused = refusalsOf(plan);
  if (refused.length > 0 || there('Valid')) {
    wanted.push({
      type: 'Valid',
      status: refused.length > 0 ? 'False' : 'True',
      reason: refused.length > 0 ? 'Refused' : 'Accepted',
      message: refused.join('; '),
    });
  }
  const away = plan.steps.filter(
    each => each.id.startsWith('reach/') && each.state === 'blocked',
  );
  if (away.length > 0 || there('Reachable')) {
    wanted.push({
      type: 'Reachable',
      status: away.length > 0 ? 'False' : 'True',
      reason: away.length > 0 ? 'RegionOutOfSight' : 'AllRegionsSeen',
      message: away
        .map(each => `${each.title.text}: ${each.reason?.text ?? ''}`)
        .join('; '),
    });
  }
  return wanted;
}
