import type { EventFact } from '@k8ssandra-backstage/control-plane';
import type {
  Sentence,
  StateKey,
  TaskView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterSubject, ContextSubject, HistoryWrite } from '../types';

/** An event with the moment it was seen last. */
export interface SeenEvent extends Omit<EventFact, 'lastSeenSeconds'> {
  context: string;
  /** Object name of the datacenter that it is about; `null` where nothing tells. */
  datacenter: string | null;
  /** Epoch milliseconds; `null` where Kubernetes does not say. */
  lastSeenAt: number | null;
}

/** Who wrote a specification last. */
export interface Writer {
  manager: string;
  operation: 'Apply' | 'Update' | null;
}

/**
 * What a page says of a cluster, as far as it is compared. A state is `null` while its regions were not looked at yet: connections take
 * a moment after a start.
 */
export interface ObservedView {
  state: StateKey | null;
  sentence: Sentence;
  datacenters: ObservedDatacenter[];
}

/** A datacenter of an {@link ObservedView}. */
export interface ObservedDatacenter {
  context: string;
  name: string;
  state: StateKey | null;
  sentence: Sentence;
}

/** What is known of a cluster at one instant: detectors compare two of them. */
export interface ObservedCluster {
  subject: ClusterSubject;
  /** Epoch milliseconds. */
  at: number;
  view: ObservedView;
  /** What is asked for. `hidden` when values that may be secret are gone from it already. */
  spec: unknown;
  specHidden: boolean;
  generation: number;
  claim: string | null;
  writer: Writer | null;
  deleting: boolean;
  /** What was created after this portal began to look is new; anything else was just not seen before. */
  isNew: boolean;
  events: SeenEvent[];
  tasks: TaskView[];
}

/** What is known of a Kubernetes cluster at one instant. */
export interface ObservedContext {
  subject: ContextSubject;
  at: number;
  /** What people call it. */
  name: string;
  /** `null` while it was not looked at yet. */
  state: StateKey | null;
  connection: string;
  /** The sentence of its page; `null` when all is well. */
  sentence: Sentence | null;
  lastContactSeconds: number | null;
  /** What is absent there is really absent. */
  visible: boolean;
  reason: { code: string; message: string } | null;
}

/**
 * Compares what was known with what is known. `before` is undefined at the first look, `after` is undefined when it was seen to be gone.
 * Pure: the same two give the same writes.
 */
export type Detector<T> = (change: {
  before: T | undefined;
  after: T | undefined;
  /** Epoch milliseconds of the look. */
  at: number;
  /** Makes the same thing told by two replicas the same entry. */
  stamp: number;
}) => HistoryWrite[];
