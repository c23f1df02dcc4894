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
  /** Deletes what the plan saw, and nothing else; see `act`. */
  | {
      type: 'delete';
      context: string;
      resource: ResourceType;
      namespace: string;
      name: string;
      uid: string;
      /** As the plan saw it. Where it is given the object is not read once more: it is deleted if it still has this version. */
      resourceVersion?: string;
      removeFinalizer?: string;
      /** Annotations that are set, or taken off with null, in the same patch that takes the finalizer off. */
      annotate?: Record<string, string | null>;
      /** Asked once more right before, and live: what it refuses keeps the object (operator-spec 3.14). */
      unless?: ManagementAction;
    }
  /** Reads objects that the specification refers to; the answers become `Snapshot.referenced`. Absent ones are an answer too. */
  | {
      type: 'read';
      context: string;
      references: Reference[];
      /** Generation of the K8ssandraCluster that they are read for. */
      generation: number;
    }
  /** Calls the management API of a ready pod of the datacenter through its API server. */
  | ManagementAction;

/** Asks, or changes, the schema of the Cassandra cluster. */
export interface ManagementAction {
  type: 'management-api';
  context: string;
  namespace: string;
  datacenter: string;
  /** Candidates, asked one after another until one answers. */
  pods: string[];
  port: number;
  /**
   * Name of the Secret with the client certificate that the management API demands, in the datacenter's namespace
   * (`managementApiAuth.manual.clientSecretName`); absent where it demands none.
   */
  clientSecretName?: string;
  call: ManagementCall;
}

/** A schema operation (operator-spec 3.10, 3.13, 3.14, D.1). The answer becomes {@link SchemaFacts}, kept by {@link schemaFactsKey}. */
export type ManagementCall =
  /** Gives keyspaces exactly these copies, and makes tables where their keyspace has none. */
  | {
      operation: 'ensure-replication';
      madeFor: string;
      keyspaces: Record<string, Record<string, number>>;
      tables?: TableDefinition[];
      known?: SchemaFacts;
    }
  /** Gives the user's keyspaces their copies in a datacenter that joins (operator-spec 3.13-4). */
  | {
      operation: 'replicate-user-keyspaces';
      madeFor: string;
      /** Cassandra's name of the datacenter that joins. */
      joining: string;
      /** Copies by keyspace, for each datacenter that the annotation names. */
      wanted: Record<string, Record<string, number>>;
      /** Keyspaces of ours beside those that Cassandra has itself. */
      operated: string[];
    }
  /** Makes sure that no keyspace of the user has copies in a datacenter that is to go (operator-spec 3.14). */
  | {
      operation: 'check-unused';
      madeFor: string;
      /** Object name, and Cassandra's name, of the datacenter that is to go. */
      leaving: { name: string; cassandraName: string };
      operated: string[];
    };

/** A table that the management API can make (operator-spec D.1). */
export interface TableDefinition {
  keyspace: string;
  table: string;
  columns: Array<{
    name: string;
    type: string;
    kind: 'PARTITION_KEY' | 'CLUSTERING_COLUMN' | 'REGULAR' | 'STATIC';
    position: number;
  }>;
}

/** A step as the reconciler sees it. */
export interface PlannedStep extends PlanStep {
  /** Present on steps that are ready to be acted on. */
  action?: Action;
}

/** The plan with its actions; strip them with `toPublicPlan` before it leaves the backend. */
export interface ActionPlan extends Omit<Plan, 'steps'> {
  steps: PlannedStep[];
}
