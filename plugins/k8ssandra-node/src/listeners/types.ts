import type {
  ClusterId,
  Sentence,
  StateKey,
  Verdict,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A cluster went from one state to another. */
export interface ClusterTransition {
  id: ClusterId;
  /** Entity reference of the owner, when it has one. */
  owner: string | null;
  /** `null` for a cluster that is new. Clusters that were there when the backend started are not told as new. */
  from: StateKey | null;
  /** `null` for a cluster whose object was seen deleted. */
  to: StateKey | null;
  /** First sentence of the verdict in its new state; `null` when it is gone. */
  sentence: Sentence | null;
  /** The whole verdict; `null` when it is gone. */
  verdict: Verdict | null;
}

/** Something that wants to be told of transitions, such as a notifier. */
export interface TransitionListener {
  /** Names the listener in the log when it fails. */
  readonly name: string;
  /**
   * Is called once per transition, in order for each cluster, in the replica of the backend that leads the control plane; in none while
   * none leads. What it throws is logged and reaches nobody else; how long it takes delays no other listener.
   */
  onTransition(transition: ClusterTransition): void | Promise<void>;
}
