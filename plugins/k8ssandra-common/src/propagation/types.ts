import type { ObjectRef } from '../plan/types';
import type { Sentence } from '../sentences/sentence';

/** The places a change passes on its way, in this order (product M17). */
export type HopKind =
  /** Somebody wrote the specification. */
  | 'intent'
  /** The control plane made a plan of it. */
  | 'cluster'
  /** The region's CassandraDatacenter asks for it. */
  | 'datacenter'
  /** cass-operator took it over into the StatefulSets of the racks. */
  | 'statefulset'
  /** The pods run it. */
  | 'pods';

/**
 * Where a change stands at one hop: `done`; `running`; `waiting` for an earlier hop or another region; `stuck` until a person acts;
 * `unknown` while its Kubernetes cluster cannot be seen.
 */
export type HopState = 'done' | 'running' | 'waiting' | 'stuck' | 'unknown';

/** One hop of the way. */
export interface Hop {
  kind: HopKind;
  state: HopState;
  /** The object that shows it; `null` where there is none yet. */
  target: ObjectRef | null;
  /** Seconds since the change came to this hop; `null` where no object tells. */
  ageSeconds: number | null;
  /** What it waits for; `null` only where it is done, or where nothing is known. */
  waitsFor: Sentence | null;
}

/** Pods of one revision of the racks' StatefulSets. */
export interface RevisionCount {
  /** As Kubernetes names it, without the name of the StatefulSet; `null` for pods that tell none. */
  revision: string | null;
  /** True for the revision that is asked for now. */
  current: boolean;
  pods: number;
}

/** The way of a change through one regional datacenter. */
export interface RegionPropagation {
  /** Object name of the datacenter. */
  datacenter: string;
  /** "us-west (dc2)". */
  label: string;
  context: string;
  /** `datacenter`, `statefulset`, `pods`. */
  hops: Hop[];
  /** Every pod once, the asked-for revision first; `null` where no StatefulSet is known. */
  revisions: RevisionCount[] | null;
  /** False while its Kubernetes cluster cannot be seen: what is shown was seen last, `observedAgeSeconds` ago. */
  reachable: boolean;
  observedAgeSeconds: number | null;
}

/** How far the specification of a cluster has come: intent → K8ssandraCluster → CassandraDatacenters → StatefulSets → pods. */
export interface PropagationView {
  /** Generation of the K8ssandraCluster that is on its way. */
  generation: number;
  /** Who wrote it, as Kubernetes knows the writer; `null` when it does not tell. */
  author: string | null;
  /** Everything that can be seen has arrived, and everything can be seen. */
  arrived: boolean;
  /** Where it stands in one sentence. */
  headline: Sentence;
  intent: Hop;
  cluster: Hop;
  regions: RegionPropagation[];
}
