import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Referenced } from '../desired';
import type { SchemaFacts, StepFailure } from '../snapshot/types';

/** What an action needs. */
export interface ActOptions {
  /** The Kubernetes cluster that the action names. */
  cluster: Cluster;
  signal: AbortSignal;
  /** Makes a password; 20 characters of `-0-9A-Za-z` when absent (operator-spec 4.1). */
  generatePassword?: () => string;
  /** Looks at what was read live right before it is deleted. @throws where it must stay */
  fence?: (live: KubernetesObject) => void;
}

/** What an action brought. Objects are in the cache already. */
export interface ActResult {
  /** What the management API said, and the key within `Snapshot.schema` under which it is kept. */
  schema?: { datacenter: string; facts: SchemaFacts };
  /** Objects that were read for a specification that refers to them; null for what is absent. */
  referenced?: Referenced;
  /** Generation of the K8ssandraCluster that they were read for. */
  referencedFor?: number;
  /** What the API server made of an apply. */
  stored?: KubernetesObject;
}

/** A step could not be carried out; the message is fit for people and holds no secret. */
export class StepError extends Error {
  override readonly name = 'StepError';

  constructor(
    /** Machine word, see `StepFailure.code`. */
    readonly code: string,
    message: string,
    /** The same for machines, where there is more to say. */
    readonly details: Pick<StepFailure, 'inUse'> = {},
  ) {
    super(message);
  }
}
