import type {
  CassandraDatacenter,
  K8ssandraCluster,
  Plan,
  Sentence,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { planInput, type PlanInput } from '../plan/input';
import { changeOf } from '../plan/steps/change';
import { causesOf } from '../plan/steps/refusals';
import type { Snapshot } from '../snapshot/types';
import {
  datacenterModels,
  type DatacenterModel,
} from '../view/datacenterModel';
import { readableSnapshot } from '../view/readable';
import type { DatacenterPlace } from './readDatacenter';
import { say } from './sentences';

/** What is known of one datacenter before its region is asked. */
export interface ManifestFacts {
  model: DatacenterModel;
  place: DatacenterPlace;
  /** Its region can be asked: one that is away is not waited for. */
  askable: boolean;
  desired?: CassandraDatacenter;
  /** Why there is none. */
  desiredReason?: Sentence;
  /** What the plan says of a difference that it leaves alone. */
  attention: Sentence[];
}

/** What {@link manifestFacts} reads. */
export interface ManifestInput {
  snapshot: Snapshot;
  plan: Plan;
  /** Epoch milliseconds. */
  now: number;
}

/** Each datacenter with what follows from the specification for it, as the plan has it. Pure. */
export function manifestFacts(input: ManifestInput): ManifestFacts[] {
  const snapshot = readableSnapshot(input.snapshot);
  const refusal = refusalOf(snapshot.cluster);
  const planned = planInput(snapshot, { refused: refusal !== undefined });
  return datacenterModels(snapshot, input.plan, input.now).map(model => {
    const { facts, access } = model;
    const { namespace, name, context } = facts;
    return {
      model,
      place: { context: context.name, namespace, name },
      askable: access === undefined,
      attention: [],
      ...(model.asked && (refusal ?? desiredOf(planned, model))),
    };
  });
}

function refusalOf(
  cluster: K8ssandraCluster,
): { desiredReason: Sentence } | undefined {
  const causes = causesOf(cluster);
  if (causes.length === 0) return undefined;
  const text = causes.map(each => `${each.field} ${each.message}`).join('; ');
  return { desiredReason: say('manifest.refused', { causes: text }) };
}

function desiredOf(
  planned: PlanInput,
  { facts }: DatacenterModel,
): Partial<ManifestFacts> {
  const change = changeOf(planned, facts);
  const { desired, attention } = change;
  if (desired) return { desired, attention };
  if (change.refused) return { desiredReason: change.refused };
  return {
    desiredReason: change.waitsFor
      ? say('manifest.referenced')
      : say('manifest.desiredUnknown'),
  };
}
