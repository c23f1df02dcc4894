import {
  buildVerdict,
  type FreeForm,
  type StateKey,
  type VerdictFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { datacenterFacts, type ActionPlan } from '../plan';
import type { Snapshot } from '../snapshot';
import { datacenterModels } from '../view/datacenterModel';
import { verdictFacts } from '../view/verdictFacts';

/**
 * The answer in short for `kubectl get`. While something is under way it is told without counts of nodes, so that a roll-out does
 * not rewrite it all the time; a cluster at rest says what its page says, without durations.
 */
export function summaryOf(
  snapshot: Snapshot,
  plan: ActionPlan,
  problems: string[],
): FreeForm {
  const datacenters = datacenterFacts(snapshot);
  const ready = datacenters.filter(each => each.ready).length;
  const datacentersReady = `${ready}/${datacenters.length}`;
  const deleting = snapshot.cluster.metadata.deletionTimestamp !== undefined;
  if (plan.settled && !deleting && problems.length === 0) {
    return { ...atRest(snapshot, plan), datacentersReady };
  }
  const regions = `${datacenters.length} ${
    datacenters.length === 1 ? 'region' : 'regions'
  }`;
  return {
    state: deleting ? 'deleting' : stateOf(plan),
    verdict: problems[0] ?? `Ready in ${ready} of ${regions}.`,
    datacentersReady,
  };
}

/** State and first sentence of the page. Nothing in it depends on the clock. */
function atRest(snapshot: Snapshot, plan: ActionPlan) {
  const models = datacenterModels(snapshot, plan, 0);
  const facts = verdictFacts(snapshot, plan, models, 0);
  const { state, verdict } = buildVerdict(withoutDurations(facts));
  return { state, verdict: verdict.state.text };
}

/** Facts whose ages are unknown: sentences then leave them out. */
function withoutDurations(facts: VerdictFacts): VerdictFacts {
  return JSON.parse(
    JSON.stringify(facts, (key, value) =>
      key === 'seconds' && typeof value === 'number' ? null : value,
    ),
  );
}

function stateOf(plan: ActionPlan): StateKey {
  const open = plan.steps.filter(each => each.state !== 'done');
  const away = open.some(
    each => each.id.startsWith('reach/') && each.state === 'blocked',
  );
  if (away) return 'unreachable';
  const needsSomeone = open.some(each => each.needsPerson);
  return needsSomeone || plan.attention.length > 0
    ? 'attention'
    : 'progressing';
}
