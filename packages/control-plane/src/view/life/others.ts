import {
  resourceTypes,
  type OtherWriter,
  type PlanStep,
  type RegionFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../datacenterModel';
import { failureOf } from './failures';
import type { LifeInput } from './lifeFacts';

/** A change that somebody made by hand to a datacenter of ours: the remark of the plan, told as what it is (ux 5, row 40). */
export function editedByHand(
  { plan }: LifeInput,
  { facts, access }: DatacenterModel,
): { fact: RegionFacts['editedByHand']; told: string[] } | undefined {
  const remark = plan.attention.find(
    each =>
      each.key === 'attention.edited' && each.params.region === facts.label,
  );
  return remark && !access
    ? { fact: { fields: String(remark.params.fields) }, told: [remark.text] }
    : undefined;
}

/** Somebody who keeps setting back what we write (ux 5, row 42). */
export function otherWriter({
  plan,
  snapshot,
}: LifeInput): { fact: OtherWriter; told: string[] } | undefined {
  for (const step of plan.steps) {
    const failure = failureOf(snapshot, step);
    if (failure?.code !== 'FieldFight') {
      continue;
    }
    const [, who] = /\(([^)]+)\)/.exec(failure.message) ?? [];
    return {
      fact: {
        datacenter: subjectOf(step),
        changes: null,
        seconds: Math.floor(failure.sinceSeconds),
        ...(who ? { who } : {}),
      },
      told: [step.id],
    };
  }
  return undefined;
}

function subjectOf({ target, datacenter, title }: PlanStep): string {
  if (!target) {
    return title.text;
  }
  return target.kind === resourceTypes.CassandraDatacenter.kind && datacenter
    ? datacenter
    : `${target.kind} ${target.name}`;
}
