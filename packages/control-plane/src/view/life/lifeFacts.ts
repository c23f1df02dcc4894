import {
  annotations,
  type Plan,
  type RegionFacts,
  type VerdictFacts,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../../snapshot/types';
import type { DatacenterModel } from '../datacenterModel';
import { addAndRemove, leavingFacts } from './removal';
import { editedByHand, otherWriter } from './others';
import { operatorUpdate } from './operatorUpdate';
import { rebuildFacts } from './rebuild';
import { refusedChange } from './refusedChange';
import { schemaWait } from './schemaWait';
import { unattended } from './unattended';

/** What the plan and the regions tell of the life of a cluster: growth, removal, refusals and others (ux 5, rows 24 to 42). */
export interface LifeFacts {
  cluster: Partial<VerdictFacts>;
  /** By the object name of the datacenter. */
  regions: Map<string, Partial<RegionFacts>>;
  /** Ids of steps whose troubles these facts tell, and keys of remarks. */
  told: ReadonlySet<string>;
}

/** What {@link lifeFacts} reads. */
export interface LifeInput {
  snapshot: Snapshot;
  plan: Plan;
  datacenters: DatacenterModel[];
  now: number;
}

/** Reads the facts. Only what an object, the plan or an answer proves is among them. */
export function lifeFacts(input: LifeInput): LifeFacts {
  const told = new Set<string>();
  const tell = <T>(found: { fact: T; told: string[] } | undefined) => {
    found?.told.forEach(each => told.add(each));
    return found?.fact;
  };
  const regions = new Map(
    input.datacenters.map((model): [string, Partial<RegionFacts>] => [
      model.facts.name,
      {
        refusedChange: tell(refusedChange(input, model)),
        operatorUpdate: operatorUpdate(input, model),
        rebuild: rebuildFacts(input, model),
        leaving: tell(leavingFacts(input, model)),
        editedByHand: tell(editedByHand(input, model)),
      },
    ]),
  );
  return {
    regions,
    cluster: {
      addAndRemove: tell(addAndRemove(input)),
      otherWriter: tell(otherWriter(input)),
      schemaWait: schemaWait(input),
      unattended: tell(unattended(input)),
      updateAnnotation: `${annotations.autoupdateSpec}=once`,
    },
    told,
  };
}
