import type { ClusterId } from '../ids';
import type { ObjectRef } from '../plan/types';
import type { Sentence } from '../sentences/sentence';
import type { StateKey } from '../status/states';
import type {
  ConsistencyLevel,
  KeyspaceSurvival,
  LossKind,
  Outcome,
} from './types';

/** The answer in short, for the tile "survives now" (ux 6 b). */
export interface SurvivalSummary {
  headline: Sentence;
  /** Such as "1 region". */
  value: Sentence;
  /** What follows it, such as "or 1 zone of each region". */
  detail: Sentence | null;
  /** Healthy while as much is survived as when everything is up. */
  state: StateKey;
}

/** Keyspaces that are replicated alike, in one row. */
export interface KeyspaceBrief {
  keyspaces: string[];
  /** Cassandra's own, or those of this control plane. */
  system: boolean;
  /** Such as "3 in dc1, 3 in dc2". */
  replication: string;
  /** Outcome by kind of loss; local levels in every datacenter that is left. The worse of reads and writes. */
  levels: Array<{
    level: ConsistencyLevel;
    now: Record<LossKind, Outcome | null>;
  }>;
  remarks: Sentence[];
}

/** Whether a region could start alone if all others were gone. */
export interface ColdStart {
  /** Object name of the datacenter. */
  datacenter: string;
  /** "us-west (dc2)". */
  label: string;
  answer: 'yes' | 'no' | 'unknown';
  sentence: Sentence;
  /** What it rests on, what stands in the way first. */
  facts: ColdStartFact[];
}

/** One thing that a start needs. */
export interface ColdStartFact {
  about: 'sight' | 'seeds' | 'users' | 'auth' | 'secrets' | 'data';
  answer: 'yes' | 'no' | 'unknown';
  sentence: Sentence;
  evidence: ObjectRef[];
}

/** Where the replication of keyspaces was read, and when. */
export interface ReplicationSource {
  /** Seconds since it was read, fresh for 5 minutes (ux 4); `null` when it never was. */
  readAgeSeconds: number | null;
  /** Region of the datacenter that was asked; `null` when it was never read. */
  through: string | null;
  /** "Read through us-west.", or why it is not known, and what the last attempt met. */
  sentences: Sentence[];
}

/** What a cluster survives, on its page. */
export interface ClusterSurvival extends SurvivalSummary {
  /** Keyspaces that the summary is said of. */
  basis: 'application' | 'system' | 'none';
  keyspaces: KeyspaceBrief[];
  /** Groups of keyspaces that are not among them. */
  more: number;
  coldStart: ColdStart[];
  source: ReplicationSource;
}

/** What goes on without one Kubernetes cluster (ux 6 k). */
export interface WithoutContext {
  /** Name of the context; the control plane's own cluster by its name. */
  context: string;
  /** Labels of the datacenters there. */
  datacenters: string[];
  /** The worst over the keyspaces that the summary is said of. */
  levels: Array<{ level: ConsistencyLevel; outcome: Outcome }>;
  sentence: Sentence;
}

/** Keyspaces with all that is known of what they survive. */
export interface KeyspaceDetails extends KeyspaceSurvival {
  system: boolean;
}

/** `GET …/clusters/{name}/survival`. `breakWords` says in a sentence what a loss does. */
export interface SurvivalResponse {
  id: ClusterId;
  summary: ClusterSurvival;
  /** At all levels; local ones for every datacenter of the coordinator, too. Losses are named in `now` of rows without `from`. */
  keyspaces: KeyspaceDetails[];
  /** Groups of keyspaces beyond those. */
  more: number;
  /** One entry for each Kubernetes cluster with a datacenter of it. */
  without: WithoutContext[];
}

/** `GET …/contexts/{context}/survival`: what goes on of each cluster without this Kubernetes cluster. */
export interface ContextSurvivalResponse {
  /** Only clusters that the viewer may read. */
  items: Array<{ id: ClusterId; without: WithoutContext }>;
}
