import type {
  FreeForm,
  StateKey,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterFacts, type ActionPlan } from '../plan';
import type { Snapshot } from '../snapshot';

/** The answer in short for `kubectl get`: no counts of nodes and no ages, so that it is not rewritten all the time. */
export function summaryOf(
  snapshot: Snapshot,
  plan: ActionPlan,
  problems: string[],
): FreeForm {
  const datacenters = datacenterFacts(snapshot);
  const ready = datacenters.filter(each => each.ready).length;
  return {
    state: stateOf(snapshot, plan),
    verdict: verdictOf(plan, problems, datacenters.length),
    datacentersReady: `${ready}/${datacenters.length}`,
  };
}

function stateOf(snapshot: Snapshot, plan: ActionPlan): StateKey {
  if (snapshot.cluster.metadata.deletionTimestamp) return 'deleting';
  const open = plan.steps.filter(each => each.state !== 'done');
  const away = open.some(
    each => each.id.startsWith('reach/') && each.state === 'blocked',
  );
  if (away) return 'unreachable';
  const needsSomeone = open.some(each => each.needsPerson);
  if (needsSomeone || plan.attention.length > 0) return 'attention';
  if (open.length === 0) return 'healthy';
  return open.some(each => each.state !== 'blocked')
    ? 'progressing'
    : 'waiting';
}

function verdictOf(
  plan: ActionPlan,
  problems: string[],
  regions: number,
): string {
  if (problems[0]) return problems[0];
  const open = plan.steps.find(each => each.state !== 'done');
  if (open) return open.title.text;
  return (
    plan.attention[0]?.text ??
    `Everything asked for is running in ${regions} ${
      regions === 1 ? 'region' : 'regions'
    }.`
  );
}
