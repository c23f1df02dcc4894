import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { StepError } from '../act';
import type { Action } from '../plan';
import type { StepFailure } from '../snapshot';

/** What became of a step that was taken up. */
export interface Attempt {
  key: string;
  stepId: string;
  context: string;
  fingerprint: string;
  phase: 'running' | 'acted' | 'failing';
  /** How often what was absent has been looked for again. */
  rereads?: number;
  /** Monotonic milliseconds of the last outcome. */
  at: number;
  failure?: Omit<StepFailure, 'sinceSeconds'> & { since: number };
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
