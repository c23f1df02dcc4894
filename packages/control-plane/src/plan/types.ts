import type {
  KubernetesObject,
  PlanStep,
  Plan,
  ResourceType,
  Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Reference } from '../desired/references';
import type { SchemaFacts } from '../snapshot/types';

/** What act does for a ready step. Carries object bodies: never leaves the backend. */
export type Action =
  | {
      type: 'apply';
      context: string;
      resource: ResourceType;
      object: KubernetesObject;
      force: boolean;
      subresource?: 'status';
    }
  | {
      type: 'create';
      context: string;
      resource: ResourceType;
      object: KubernetesObject;
    }
  | {
      type: 'merge-patch';
      context: string;
      resource: ResourceType;
      namespace: string;
      name: string;
      patch: object;
      subresource?: 'status';
    }
  /** Creates a Secret with a random password, made at the last moment: the plan itself holds no secret that is not there yet. */
  | {
      type: 'create-secret';
      context: string;
      resource: ResourceType;
      make: (password: string) => Secret;
    }
  /** Reads live first, then deletes with the UID and resource version it read; `uid` is the one the plan saw. */
  | {
      type: 'delete';
      context: string;
      resource: ResourceType;
      namespace: string;
      name: string;
      uid: string;
      removeFinalizer?: string;
    }
  /** Reads objects that the specification refers to; the answers become `Snapshot.referenced`. Absent ones are an answer too. */
  | { type: 'read'; context: string; references: Reference[] }
  /** Calls the management API of a ready pod of the datacenter through its API server's pod proxy. */
  | {
      type: 'management-api';
      context: string;
      namespace: string;
      datacenter: string;
      pods: string[];
      port: number;
      call: ManagementCall;
    };

/** A schema operation (operator-spec 3.10, D.1). The answer becomes {@link SchemaFacts} of the datacenter. */
export type ManagementCall = {
  operation: 'ensure-replication';
  madeFor: string;
  keyspaces: Record<string, Record<string, number>>;
  known?: SchemaFacts;
};

/** A step as the reconciler sees it. */
export interface PlannedStep extends PlanStep {
  /** Present on steps that are ready to be acted on. */
  action?: Action;
}

/** The plan with its actions; strip them with `toPublicPlan` before it leaves the backend. */
export interface ActionPlan extends Omit<Plan, 'steps'> {
  steps: PlannedStep[];
}
