import type {
  Diagnosis,
  Finding,
  Plan,
  RuleId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import type { DatacenterModel } from '../view/datacenterModel';
import type { SnapshotIndex } from './snapshotIndex';

/** What {@link diagnose} reads: all of it is given, no clock and no server is asked. */
export interface DiagnosisInput {
  snapshot: Snapshot;
  plan: Plan;
  /** Datacenters in the order of the specification, as `datacenterModels` makes them. */
  models: DatacenterModel[];
  /** Epoch milliseconds. */
  now: number;
  /** What the verdict found, worst first; found anew when absent. */
  findings?: Finding[];
}

/** What a rule reads: the input, and lookups that are made once for all rules. */
export interface RuleInput extends DiagnosisInput {
  index: SnapshotIndex;
  findings: Finding[];
}

/** One rule of the catalogue. Pure; says nothing where no object shows anything. */
export interface Rule {
  id: RuleId;
  explain(input: RuleInput): Diagnosis[];
}
