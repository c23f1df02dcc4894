import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** An object of a state. */
export interface EvidenceRef {
  /** Context of its Kubernetes cluster. */
  context: string;
  kind: string;
  /** Empty for what is in none. */
  namespace: string;
  name: string;
}

/** A rule that an expert says must be found in a state. */
export interface ExpectedRule {
  /** Id of the rule. */
  rule: string;
  /** Objects of which at least one must be named; any will do where the list is empty. */
  evidence: EvidenceRef[];
}

/** `label.json`: what an expert says of a state. */
export interface Label {
  /** `<namespace>/<name>` of the K8ssandraCluster. */
  cluster: string;
  /** The time at which the state is looked at, RFC 3339. */
  now: string;
  /** State of the cluster as a whole. */
  state: StateKey;
  rules: ExpectedRule[];
  /** Rules that may be found as well, with the reason why they do not have to be. */
  allowed?: Record<string, string>;
  /** `recorded: …` from a fault made on the fleet, or `typed: …`. */
  how: string;
  /** Where it is described that this is so. */
  source: string;
}

/** `<context>.json`, as in `spec/golden`. */
export interface StateFile {
  context: string;
  objects: Array<{ object: Record<string, any> }>;
}

/** `reachability.json`, by context. */
export type Reachability = Record<
  string,
  { state: string; reason: string; lastContactSeconds: number | null }
>;

/** A state as it lies in a folder. */
export interface State {
  files: StateFile[];
  reachability: Reachability;
  label: Label;
}
