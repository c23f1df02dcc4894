import type {
  PlanStep,
  UnattendedFact,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextOf } from '../../plan';
import type { LifeInput } from './lifeFacts';

/** Reasons of optional steps that somebody else must end. */
const WHY: Record<string, UnattendedFact['why']> = {
  'child.reason.unattended': 'unattended',
  'child.reason.missing': 'missing',
  'child.reason.denied': 'denied',
  'child.reason.foreign': 'foreign',
};

/** Remarks of the plan that say the same of each object. */
const REMARKS = /^attention\.(child|serviceMonitor)/;

/** What is asked for beside Cassandra and what nobody runs: each by name, from the optional steps of the plan. */
export function unattended({
  plan,
  snapshot,
}: LifeInput): { fact: UnattendedFact[]; told: string[] } | undefined {
  const found = plan.steps.flatMap(step => factOf(step) ?? []);
  if (found.length === 0) {
    return undefined;
  }
  const remarks = plan.attention.filter(each => REMARKS.test(each.key));
  return { fact: found, told: remarks.map(each => each.text) };

  function factOf(step: PlanStep): UnattendedFact | undefined {
    const { target, optional, state, reason } = step;
    const why = WHY[reason?.key ?? ''];
    return target && optional && state !== 'done' && why
      ? {
          kind: target.kind,
          region: contextOf(snapshot, target.context).region,
          why,
          object: target,
        }
      : undefined;
  }
}
