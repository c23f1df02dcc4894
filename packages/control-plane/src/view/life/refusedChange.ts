import {
  quantityToNano,
  resourceTypes,
  type PlanStep,
  type RefusedChange,
  type StorageConfig,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../datacenterModel';
import { failureOf } from './failures';
import type { LifeInput } from './lifeFacts';

/** Answers of an API server that looked at an object and said no. */
const REFUSALS = new Set(['Invalid', 'BadRequest']);

/** A change of a datacenter that its region refuses, or that we do not offer because it would (ux 5, row 25). */
export function refusedChange(
  input: LifeInput,
  model: DatacenterModel,
): { fact: RefusedChange; told: string[] } | undefined {
  const { plan } = input;
  for (const step of plan.steps) {
    const isIts =
      step.state !== 'done' &&
      step.datacenter === model.facts.name &&
      step.target?.kind === resourceTypes.CassandraDatacenter.kind;
    const message = isIts ? messageOf(input, step) : undefined;
    if (message === undefined) {
      continue;
    }
    return {
      fact: {
        message,
        disks: shrinkOf(input, model),
        othersWait: plan.steps.some(
          each =>
            each.waitsFor === step.id && each.datacenter !== step.datacenter,
        ),
        evidence: step.target ? [step.target] : [],
      },
      told: [step.id],
    };
  }
  return undefined;
}

function messageOf(
  { snapshot }: LifeInput,
  step: PlanStep,
): string | undefined {
  if (step.reason?.key === 'reason.impossible' && step.needsPerson) {
    return String(step.reason.params.causes);
  }
  const failure = failureOf(snapshot, step);
  return failure && REFUSALS.has(failure.code) ? failure.message : undefined;
}

/** Sizes of the disks of Cassandra's data, where smaller ones are asked for than there are. */
function shrinkOf(
  { snapshot }: LifeInput,
  { facts }: DatacenterModel,
): RefusedChange['disks'] {
  const from = sizeIn(facts.live?.spec.storageConfig);
  const to = sizeIn(
    facts.template.storageConfig ??
      snapshot.cluster.spec.cassandra?.storageConfig,
  );
  const before = quantityToNano(from);
  const after = quantityToNano(to);
  return before !== undefined && after !== undefined && after < before
    ? { from: sizeWord(String(from)), to: sizeWord(String(to)) }
    : undefined;
}

function sizeIn(storage: StorageConfig | undefined) {
  return storage?.cassandraDataVolumeClaimSpec?.resources?.requests?.storage;
}

/** "2Ti" as people write it: "2 TiB". */
function sizeWord(quantity: string): string {
  return quantity.replace(/^(\d+(?:\.\d+)?)([KMGTPE]i?)$/, '$1 $2B');
}
