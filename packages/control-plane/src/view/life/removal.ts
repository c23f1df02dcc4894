import type {
  AddAndRemove,
  LeavingFacts,
  PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { DatacenterModel } from '../datacenterModel';
import { failureOf } from './failures';
import type { LifeInput } from './lifeFacts';

/** Statements that are offered at once. */
const MAX_STATEMENTS = 5;

/** One change that adds and removes datacenters: told once, whichever of its steps says so (operator-spec 3.14). */
export function addAndRemove({
  plan,
}: LifeInput): { fact: AddAndRemove; told: string[] } | undefined {
  const removal = plan.steps.find(
    each => each.reason?.key === 'reason.removeAndAdd',
  );
  if (!removal?.reason) {
    return undefined;
  }
  const { added, removed } = removal.reason.params;
  const steps = plan.steps.filter(each =>
    ['reason.removeAndAdd', 'reason.addAndRemove'].includes(
      each.reason?.key ?? '',
    ),
  );
  return {
    fact: { added: String(added), removed: String(removed) },
    told: steps.map(each => each.id),
  };
}

/** What holds a datacenter that is no longer asked for, or how far its nodes are. */
export function leavingFacts(
  input: LifeInput,
  model: DatacenterModel,
): { fact: LeavingFacts; told: string[] } | undefined {
  if (model.asked) {
    return undefined;
  }
  const own = input.plan.steps.filter(
    each => each.datacenter === model.facts.name && each.state !== 'done',
  );
  if (model.access) {
    const held = own.filter(
      each => each.reason?.key === 'reason.removalUnseen',
    );
    return held.length > 0
      ? { fact: { waits: true }, told: idsOf(held) }
      : undefined;
  }
  const found = own.flatMap(step => {
    const inUse = failureOf(input.snapshot, step)?.inUse ?? [];
    return inUse.length > 0 ? [{ step, inUse }] : [];
  });
  if (found.length > 0) {
    const [{ inUse, step }] = found;
    return {
      fact: {
        inUse: inUse.map(({ keyspace, copies }) => ({ keyspace, copies })),
        statements: inUse
          .slice(0, MAX_STATEMENTS)
          .map(({ statement }) => statement),
      },
      told: [step.id],
    };
  }
  return model.facts.live?.metadata.deletionTimestamp
    ? { fact: { nodes: nodesOf(model) }, told: [] }
    : undefined;
}

function nodesOf({
  facts,
  racks,
}: DatacenterModel): NonNullable<LeavingFacts['nodes']> {
  const leaving = racks
    .flatMap(rack => rack.nodes)
    .find(node => node.phase === 'leaving');
  return {
    node: leaving ? `${leaving.rack}-${leaving.ordinal}` : null,
    left: facts.pods.length,
    size: facts.live?.spec.size ?? facts.pods.length,
  };
}

function idsOf(steps: PlanStep[]): string[] {
  return steps.map(each => each.id);
}
