import {
  createWorkQueue,
  KubernetesError,
  type Clock,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { act, StepError, type ActResult } from '../act';
import type { Action, ActionPlan, PlannedStep } from '../plan';
import type { StepFailure } from '../snapshot';
import type { ControlPlaneLogger } from './types';

/** A step whose write came back and which the next plan asks for again gets so long for the watch to catch up. */
const SETTLE_MS = 2_000;

/** Retries of a failed step. */
const BACKOFF = { firstMs: 100, maxMs: 60_000 };

/** What the runner needs. */
export interface StepRunnerOptions {
  /** The Kubernetes cluster of a context; undefined while there is none. */
  clusterOf: (context: string) => Cluster | undefined;
  /** The latest plan of a K8ssandraCluster. */
  planOf: (key: string) => ActionPlan | undefined;
  /** Told after each attempt, so that the next plan is made at once. */
  onAttempt: (key: string, result: ActResult | undefined) => void;
  clock: Clock;
  signal: AbortSignal;
  logger: ControlPlaneLogger;
  generatePassword?: () => string;
}

/** Carries out ready steps, each in the lane of its context, so that a dead region holds up nothing but itself. */
export interface StepRunner {
  /** Takes the ready steps of a plan; those that run or back off are left alone unless they changed. */
  offer(key: string, plan: ActionPlan): void;
  /** What the last attempts of a K8ssandraCluster's steps in a context ran into. */
  failures(key: string, context: string): Record<string, StepFailure>;
  /** A context is back: what failed there is tried again at once. */
  retry(context: string): void;
  /** Forgets a K8ssandraCluster that is gone. */
  forget(key: string): void;
  whenIdle(): Promise<void>;
}

interface Attempt {
  key: string;
  stepId: string;
  context: string;
  fingerprint: string;
  phase: 'running' | 'acted' | 'failing';
  at: number;
  failure?: { code: string; message: string; attempts: number; since: number };
}

/** Makes a runner. */
export function createStepRunner(options: StepRunnerOptions): StepRunner {
  const { clusterOf, planOf, onAttempt, clock, signal, logger } = options;
  const attempts = new Map<string, Attempt>();

  const queue = createWorkQueue({
    signal,
    clock,
    concurrency: 64,
    concurrencyPerLane: 16,
    backoff: BACKOFF,
    run: id => work(id),
    onError: (id, error, { failures }) => {
      const attempt = attempts.get(id);
      if (!attempt || failures > 1) return;
      logger.warn(
        `${attempt.key}: ${attempt.stepId} failed: ${wordsOf(error)}`,
      );
    },
  });

  async function work(id: string) {
    const attempt = attempts.get(id);
    const step = attempt && stepOf(attempt);
    if (!attempt || !step?.action) {
      attempts.delete(id);
      return;
    }
    const { key } = attempt;
    const cluster = clusterOf(step.action.context);
    attempt.phase = 'running';
    attempt.fingerprint = fingerprintOf(step.action);
    try {
      if (!cluster) throw new StepError('NoContext', 'It has no connection');
      const result = await act(step.action, { ...options, cluster });
      attempt.phase = 'acted';
      attempt.at = clock.now();
      // Written is not yet settled: only the next plan can tell.
      if (attempt.failure?.code !== 'NotSettled') attempt.failure = undefined;
      onAttempt(key, result);
    } catch (error) {
      if (signal.aborted) return;
      fail(attempt, codeOf(error), wordsOf(error));
      onAttempt(key, undefined);
      throw error;
    }
  }

  function stepOf({ key, stepId }: Attempt): PlannedStep | undefined {
    return planOf(key)?.steps.find(
      each => each.id === stepId && each.state === 'ready',
    );
  }

  function fail(attempt: Attempt, code: string, message: string) {
    const now = clock.now();
    const before = attempt.failure;
    attempt.phase = 'failing';
    attempt.at = now;
    attempt.failure = {
      code,
      message,
      attempts: (before?.attempts ?? 0) + 1,
      since: before?.since ?? now,
    };
  }

  const start = (id: string, attempt: Attempt) => {
    attempts.set(id, attempt);
    queue.add(id, attempt.context);
  };

  const offerStep = (key: string, step: PlannedStep, action: Action) => {
    const id = idOf(key, step.id);
    const known = attempts.get(id);
    const fingerprint = fingerprintOf(action);
    if (known?.phase === 'running') return;
    const same = known?.fingerprint === fingerprint;
    if (known && same && known.phase === 'failing') return;
    if (known && same && known.phase === 'acted') {
      settle(id, known);
      return;
    }
    start(id, {
      key,
      stepId: step.id,
      context: action.context,
      fingerprint,
      phase: 'running',
      at: clock.now(),
      failure: same ? known?.failure : undefined,
    });
  };

  /** Written, and still asked for: the watch is late, or the server keeps something else than it was given. */
  function settle(id: string, known: Attempt) {
    const tries = known.failure?.attempts ?? 0;
    const wait = Math.min(SETTLE_MS * 2 ** tries, BACKOFF.maxMs);
    const left = known.at + wait - clock.now();
    if (left > 0) {
      waitThen(id, left);
      return;
    }
    fail(
      known,
      'NotSettled',
      'It was written, and the object is still not as written',
    );
    known.phase = 'running';
    queue.add(id, known.context);
  }

  const timers = new Map<string, () => void>();
  function waitThen(id: string, ms: number) {
    if (timers.has(id)) return;
    const cancel = clock.setTimer(() => {
      timers.delete(id);
      const known = attempts.get(id);
      const step = known && stepOf(known);
      if (known && step?.action) offerStep(known.key, step, step.action);
    }, ms);
    timers.set(id, cancel);
  }
  signal.addEventListener('abort', () => timers.forEach(cancel => cancel()));

  return {
    offer: (key, plan) => {
      const ready = new Set<string>();
      for (const step of plan.steps) {
        if (step.state !== 'ready' || !step.action) continue;
        ready.add(step.id);
        offerStep(key, step, step.action);
      }
      for (const [id, known] of attempts) {
        const over =
          known.key === key &&
          known.phase !== 'running' &&
          !ready.has(known.stepId);
        if (over) attempts.delete(id);
      }
    },
    failures: (key, context) => {
      const now = clock.now();
      const found: Record<string, StepFailure> = {};
      for (const each of attempts.values()) {
        if (each.key !== key || each.context !== context || !each.failure) {
          continue;
        }
        const { since, ...failure } = each.failure;
        found[each.stepId] = {
          ...failure,
          sinceSeconds: (now - since) / 1000,
        };
      }
      return found;
    },
    retry: context => {
      for (const [id, known] of attempts) {
        if (known.context !== context || known.phase !== 'failing') continue;
        known.phase = 'running';
        queue.add(id, context);
      }
    },
    forget: key => {
      for (const [id, known] of attempts) {
        if (known.key === key) attempts.delete(id);
      }
    },
    whenIdle: () => queue.whenIdle(),
  };
}

function idOf(key: string, stepId: string): string {
  return `${key}\n${stepId}`;
}

/** Text by which two actions are told apart. It stays in memory, and holds no password: those are made when they are written. */
function fingerprintOf(action: Action): string {
  return JSON.stringify(action);
}

function codeOf(error: unknown): string {
  if (error instanceof KubernetesError || error instanceof StepError) {
    return error.code;
  }
  return 'Error';
}

/** Only errors of ours have words that are known to hold no secret. */
function wordsOf(error: unknown): string {
  if (error instanceof KubernetesError || error instanceof StepError) {
    return error.message;
  }
  return error instanceof Error ? error.name : 'Unknown error';
}
