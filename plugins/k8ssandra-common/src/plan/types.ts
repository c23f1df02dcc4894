import type { Sentence } from '../sentences/sentence';

/** What a step does. */
export type StepKind = 'apply' | 'delete' | 'management-api' | 'task' | 'wait';

/** Where a step stands: only `ready` steps are acted on. */
export type StepState = 'done' | 'ready' | 'running' | 'blocked';

/** Names an object in one Kubernetes cluster of the fleet. An empty context is the control-plane cluster. */
export interface ObjectRef {
  context: string;
  kind: string;
  namespace: string;
  name: string;
}

/** One step of a plan as pages and API show it: no object bodies, no secret values. */
export interface PlanStep {
  /** Stable over re-planning: `<verb>/<context>/<kind>/<name>` or similar. */
  id: string;
  kind: StepKind;
  context: string;
  /** Object name of the datacenter it belongs to, when it belongs to one. */
  datacenter?: string;
  target?: ObjectRef;
  title: Sentence;
  why: Sentence;
  /** Ids of steps that come before it. */
  after: string[];
  state: StepState;
  /** Why it is not done: what it waits for, or what went wrong. Always set when running or blocked. */
  reason?: Sentence;
  /** Id of the step it waits for, when it waits for one. */
  waitsFor?: string;
  /** A person must act before it can go on. */
  needsPerson?: boolean;
  /** It may stay undone: neither the plan being settled nor another step waits for it, such as what an operator in a region has yet to run. */
  optional?: boolean;
  /** Seconds since it entered its state, when known. */
  sinceSeconds?: number | null;
  /** Seconds that it usually takes: the median of its last runs on this cluster, else in the fleet; `null` where nobody knows (ux 3). */
  usualSeconds?: number | null;
}

/** The ordered list of steps that lead from a snapshot to what the spec asks for. */
export interface Plan {
  generation: number;
  /** Every step is done, but for optional ones. */
  settled: boolean;
  steps: PlanStep[];
  /** Things a person should know that block nothing, such as a feature this version does not act on. */
  attention: Sentence[];
}
