import type {
  Cluster,
  StateReason,
} from '@k8ssandra-backstage/kubernetes-runtime';
import type { StepFailure } from './types';

/** One Kubernetes cluster as the snapshot is read from it. */
export interface Region {
  /** Context name; empty for the control-plane cluster. */
  name: string;
  /** Label of the ClientConfig, else the name (for home: the control plane's). */
  label: string;
  /** Absent for a context in conflict. */
  cluster?: Cluster;
  conflict?: StateReason;
  /** The ClientConfig that gives access to it; absent for the control-plane cluster, and for a context in conflict. */
  clientConfig?: { namespace: string; name: string; changedAt?: string };
  /** UID of the Kubernetes cluster that its name led to before; absent while it is the same. */
  formerUid?: string;
}

/** Failures of steps, by context name and step id. */
export type Failures = (context: string) => Record<string, StepFailure>;
