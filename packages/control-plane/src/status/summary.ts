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
    verdict: verdictOf(plan, problems, ready, datacenters.length),
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
  return open.length === 0 ? 'healthy' : 'progressing';
}

function verdictOf(
  plan: ActionPlan,
  problems: string[],
  ready: number,
  asked: number,
): string {
  if (problems[0]) return problems[0];
  const regions = `${asked} ${asked === 1 ? 'region' : 'regions'}`;
  if (!plan.settled) return `Ready in ${ready} of ${regions}.`;
  return (
    plan.attention[0]?.text ?? `Everything asked for is running in ${regions}.`
  );
}
