import type { DiffLine } from '../history/types';
import type { ClusterId } from '../ids';
import type { KubernetesObject } from '../resources';
import type { Sentence } from '../sentences/sentence';
import type { StateKey } from '../status/states';
import type { Aged } from '../view/types';

/** `GET …/clusters/{name}/manifests`: what was asked, what each region has, and what differs. Values that may be secret read `(hidden)`. */
export interface ManifestsResponse {
  id: ClusterId;
  /** Opaque key in signals that concern this cluster. */
  signalKey: string;
  /** The K8ssandraCluster as it is stored, without status and bookkeeping. */
  asked: Aged<KubernetesObject>;
  /** In the order of the specification, then those that are on their way out. */
  datacenters: DatacenterManifest[];
}

/** What is to be, and is, of one datacenter. */
export interface DatacenterManifest {
  name: string;
  region: string;
  /** "us-east (dc1)". */
  label: string;
  /** Name of the context; empty for the control plane's own cluster. */
  context: string;
  /** What people call that Kubernetes cluster. */
  kubernetesCluster: string;
  namespace: string;
  /** How the two compare. */
  comparison:
    | 'same'
    | 'differs'
    | 'not-created'
    | 'not-asked'
    | 'foreign'
    | 'unknown';
  state: StateKey;
  /** In one sentence what that means. */
  sentence: Sentence;
  /** The CassandraDatacenter that follows from the specification; `null` with a reason where it cannot be made. */
  desired: KubernetesObject | null;
  desiredReason: Sentence | null;
  /** The CassandraDatacenter of the region, as read now, else as last seen: `reachable` is false then and `reason` says why. */
  live: Aged<KubernetesObject>;
  /** The region answered, and does not let us read. */
  forbidden: boolean;
  /**
   * Where the region has something else than what follows from the specification, in fields that the control plane writes: `before` is
   * what the region has. `null` where they cannot be compared.
   */
  difference: DiffLine[] | null;
  /** Lines that are left out because there are too many. */
  omitted: number;
}
