import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { StepError } from '../act';
import {
  isAwaited,
  type Action,
  type ActionPlan,
  type PlannedStep,
} from '../plan';
import type { StepFailure } from '../snapshot';

/** What became of a step that was taken up. */
export interface Attempt {
  key: string;
  stepId: string;
  context: string;
  fingerprint: string;
  /** `outdated`: somebody else wrote first; the next plan starts it anew. */
  phase: 'running' | 'acted' | 'failing' | 'outdated';
  /** It is a question, see {@link asks}. */
  asks?: boolean;
  /** How often in a row somebody else wrote first. */
  conflicts?: number;
  /** How often what was absent has been looked for again. */
  rereads?: number;
  /** Monotonic milliseconds of the last outcome. */
  at: number;
  failure?: Omit<StepFailure, 'sinceSeconds'> & { since: number };
  /** It found something to write, which the leader does. */
  forLeader?: boolean;
  /** It was held back because somebody keeps setting it back; the next run acts. */
  heldBack?: boolean;
}

/** Tells the steps of all clusters apart. */
export function idOf(key: string, stepId: string): string {
  return `${key}\n${stepId}`;
}

/** Text by which two actions are told apart. It stays in memory, and holds no password: those are made when they are written. */
export function fingerprintOf(action: Action): string {
  return JSON.stringify(action);
}

/** Whether a write was not sent because this replica does not lead (any more). */
export function isNotLeading(error: unknown): boolean {
  return KubernetesError.is(error, 'NotLeading');
}

/** Machine word of an error. */
export function codeOf(error: unknown): string {
  if (error instanceof KubernetesError || error instanceof StepError) {
    return error.code;
  }
  return 'Error';
}

/** Only errors of ours have words that are known to hold no secret. */
export function wordsOf(error: unknown): string {
  if (error instanceof KubernetesError || error instanceof StepError) {
    return error.message;
  }
  return error instanceof Error ? error.name : 'Unknown error';
}

/** What an error says for machines. */
export function detailsOf(error: unknown): Pick<StepFailure, 'inUse'> {
  return error instanceof StepError ? error.details : {};
}

/** Takes note of a failure, and counts it together with those before. */
export function fail(
  attempt: Attempt,
  now: number,
  told: Pick<StepFailure, 'code' | 'message' | 'inUse'>,
): void {
  attempt.phase = 'failing';
  attempt.at = now;
  attempt.failure = {
    ...told,
    attempts: (attempt.failure?.attempts ?? 0) + 1,
    since: attempt.failure?.since ?? now,
  };
}

/** What the last attempts of a K8ssandraCluster's steps in a context ran into, by step id. */
export function failuresOf(
  attempts: Iterable<Attempt>,
  { key, context, now }: { key: string; context: string; now: number },
): Record<string, StepFailure> {
  const found: Record<string, StepFailure> = {};
  for (const each of attempts) {
    if (each.key !== key || each.context !== context || !each.failure) continue;
    const { since, ...failure } = each.failure;
    found[each.stepId] = { ...failure, sinceSeconds: (now - since) / 1000 };
  }
  return found;
}

/** What changes nothing by itself, or reads before it changes anything: followers do it too, to know what the leader knows. */
export function asks({ type }: Action): boolean {
  return type === 'read' || type === 'management-api';
}

/**
 * Whether a step comes after what is being written to the same Kubernetes cluster: a question that nothing waits for does. The answer to
 * what is written brings a new plan, which asks it again.
 */
export function givesWay(
  step: PlannedStep & { action: Action },
  at: {
    key: string;
    plan: ActionPlan;
    attempts: ReadonlyMap<string, Attempt>;
  },
): boolean {
  if (!asks(step.action) || isAwaited(at.plan, step)) return false;
  return [...at.attempts.values()].some(
    each =>
      each.key === at.key &&
      each.context === step.action.context &&
      each.phase === 'running' &&
      !each.asks,
  );
}

/** What others can set back. */
export function writesObject({ type }: Action): boolean {
  return type === 'apply' || type === 'create' || type === 'create-secret';
}

/** Steps that can be acted on, questions last. */
export function writesFirst(
  steps: PlannedStep[],
): Array<PlannedStep & { action: Action }> {
  const ready = steps.filter(
    (each): each is PlannedStep & { action: Action } =>
      each.state === 'ready' && each.action !== undefined,
  );
  return [
    ...ready.filter(each => !asks(each.action)),
    ...ready.filter(each => asks(each.action)),
  ];
}
