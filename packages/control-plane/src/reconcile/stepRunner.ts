import {
  createWorkQueue,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { act, StepError } from '../act';
import type { Action, PlannedStep } from '../plan';
import {
  asks,
  codeOf,
  detailsOf,
  failuresOf,
  fail,
  fingerprintOf,
  idOf,
  givesWay,
  isNotLeading,
  wordsOf,
  writesFirst,
  writesObject,
  type Attempt,
} from './attempts';
import { createFights, otherManagers } from './fights';
import { isRefusal } from './refusals';
import { isOutdated, mayTryAgain, readAgain, versioned } from './rereading';
import { stamped } from './stamping';
import type { StepRunner, StepRunnerOptions } from './stepRunnerTypes';
import { timed } from './timed';

/** A step whose write came back and which the next plan asks for again gets so long for the watch to catch up. */
const SETTLE_MS = 2_000;

/** Retries of a failed step. */
const BACKOFF = { firstMs: 100, maxMs: 60_000 };

/** What a server refused for what it says is offered again so late, unless it changes before. */
const REFUSED_MS = 5 * 60_000;

/** Makes a runner. */
export function createStepRunner(options: StepRunnerOptions): StepRunner {
  const { clusterOf, planOf, onAttempt, clock, signal, logger } = options;
  const { mayAct = () => true } = options;
  const attempts = new Map<string, Attempt>();
  const fights = createFights(clock);
  const isForUs = (action: Action) => asks(action) || mayAct();

  const queue = createWorkQueue({
    signal,
    clock,
    concurrency: 64,
    concurrencyPerLane: 16,
    backoff: BACKOFF,
    run: id => timed(attempts.get(id), () => work(id), options),
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
    // What became of the run before is told already.
    if (attempt) attempt.phase = 'running';
    const step = attempt && stepOf(attempt);
    if (!attempt || !step?.action || !isForUs(step.action)) {
      attempts.delete(id);
      return;
    }
    const { action } = step;
    const cluster = clusterOf(action.context);
    attempt.fingerprint = fingerprintOf(action);
    if (cluster && (await isFought(id, attempt, step, cluster))) return;
    try {
      if (!cluster) throw new StepError('NoContext', 'It has no connection');
      await carryOut(id, attempt, step, cluster);
    } catch (error) {
      if (signal.aborted) return;
      if (isNotLeading(error)) {
        leaveToLeader(id, attempt, step);
        return;
      }
      if (cluster && isOutdated(error) && mayTryAgain(attempt)) {
        await readAgain(action, cluster, signal);
        attempt.phase = 'outdated';
        onAttempt(attempt.key, undefined, step);
        return;
      }
      const refused = isRefusal(error);
      const again = attempt.failure !== undefined;
      const told = options.explain?.(attempt.key, action, error);
      const message = told ?? wordsOf(error);
      fail(attempt, clock.now(), {
        code: codeOf(error),
        message,
        ...detailsOf(error),
      });
      onAttempt(attempt.key, undefined, step);
      if (!refused) throw error;
      if (!again) logger.warn(`${attempt.key}: ${attempt.stepId}: ${message}`);
      waitThen(id, REFUSED_MS);
    }
  }

  async function carryOut(
    id: string,
    attempt: Attempt,
    step: PlannedStep,
    cluster: Cluster,
  ) {
    const { key, fingerprint } = attempt;
    const action = step.action as Action;
    const version = await options.confirm?.(key, action, cluster);
    const written = stamped(action, options.notesOf?.(key));
    const result = await act(versioned(written, version), {
      ...options,
      cluster,
    });
    if (writesObject(action)) fights.wrote(id, fingerprint);
    attempt.phase = 'acted';
    attempt.at = clock.now();
    attempt.heldBack = false;
    attempt.forLeader = false;
    attempt.conflicts = 0;
    // Written is not yet settled: only the next plan can tell.
    if (attempt.failure?.code !== 'NotSettled') attempt.failure = undefined;
    onAttempt(key, result, step);
  }

  /** What only asks is asked again ever more seldom, because the leader's answer is ours too. */
  function leaveToLeader(id: string, attempt: Attempt, step: PlannedStep) {
    if (asks(step.action as Action)) {
      attempt.phase = 'acted';
      attempt.at = clock.now();
      attempt.forLeader = true;
    } else {
      drop(id);
    }
    // We may lead again by now.
    onAttempt(attempt.key, undefined, step);
  }

  /** Whether the same was written again and again in vain: then it is said, and tried again much later. */
  async function isFought(
    id: string,
    attempt: Attempt,
    step: PlannedStep,
    cluster: Cluster,
  ): Promise<boolean> {
    const unsettled = attempt.failure?.code === 'NotSettled';
    if (attempt.heldBack || unsettled) return false;
    const pauseMs = fights.pauseMs(id, attempt.fingerprint);
    if (pauseMs === 0) return false;
    const others = await otherManagers(step.action as Action, cluster, signal);
    if (signal.aborted) return true;
    const who = others.length > 0 ? ` (${others.join(', ')})` : '';
    const message = `Somebody else${who} keeps setting it back. It is written again in ${
      pauseMs / 60_000
    } min`;
    attempt.heldBack = true;
    fail(attempt, clock.now(), { code: 'FieldFight', message });
    logger.warn(`${attempt.key}: ${attempt.stepId}: ${message}`);
    onAttempt(attempt.key, undefined, step);
    waitThen(id, pauseMs);
    return true;
  }

  function stepOf({ key, stepId }: Attempt): PlannedStep | undefined {
    return planOf(key)?.steps.find(
      each => each.id === stepId && each.state === 'ready',
    );
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
      if (action.type === 'read' || known.forLeader) askAgain(id, known);
      else settle(id, known);
      return;
    }
    start(id, {
      key,
      stepId: step.id,
      context: action.context,
      fingerprint,
      phase: 'running',
      asks: asks(action),
      at: clock.now(),
      conflicts: same ? known?.conflicts : undefined,
      failure: same ? known?.failure : undefined,
    });
  };

  /** Looked for and not found: nothing failed, and it is looked for again ever more seldom. */
  function askAgain(id: string, known: Attempt) {
    const { rereads = 0 } = known;
    const wait = Math.min(SETTLE_MS * 2 ** rereads, BACKOFF.maxMs);
    const left = known.at + wait - clock.now();
    if (left > 0) {
      waitThen(id, left);
      return;
    }
    known.rereads = rereads + 1;
    known.phase = 'running';
    queue.add(id, known.context);
  }

  /** Written, and still asked for: the watch is late, or the server keeps something else than it was given. */
  function settle(id: string, known: Attempt) {
    const tries = known.failure?.attempts ?? 0;
    const wait = Math.min(SETTLE_MS * 2 ** tries, BACKOFF.maxMs);
    const left = known.at + wait - clock.now();
    if (left > 0) {
      waitThen(id, left);
      return;
    }
    fail(known, clock.now(), {
      code: 'NotSettled',
      message: 'It was written, and the object is still not as written',
    });
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
      if (!known || !step?.action) return;
      if (known.phase === 'failing') queue.add(id, known.context);
      else offerStep(known.key, step, step.action);
    }, ms);
    timers.set(id, cancel);
  }
  function drop(id: string) {
    attempts.delete(id);
    timers.get(id)?.();
    timers.delete(id);
  }
  signal.addEventListener('abort', () => timers.forEach(cancel => cancel()));

  return {
    offer: (key, plan) => {
      const ready = new Set<string>();
      for (const step of writesFirst(plan.steps)) {
        if (!isForUs(step.action)) continue;
        ready.add(step.id);
        if (givesWay(step, { key, plan, attempts })) continue;
        offerStep(key, step, step.action);
      }
      for (const [id, known] of attempts) {
        const over =
          known.key === key &&
          known.phase !== 'running' &&
          !ready.has(known.stepId);
        if (over) drop(id);
      }
    },
    failures: (key, context) =>
      failuresOf(attempts.values(), { key, context, now: clock.now() }),
    retry: context => {
      for (const [id, known] of attempts) {
        if (known.context !== context || known.phase !== 'failing') continue;
        known.phase = 'running';
        queue.add(id, context);
      }
    },
    forget: key => {
      for (const [id, known] of attempts) {
        if (known.key === key) drop(id);
      }
      fights.forget(id => id.startsWith(idOf(key, '')));
    },
    startOver: () => {
      for (const [id, known] of attempts) {
        if (known.phase !== 'running') drop(id);
      }
      fights.forget(() => true);
    },
    get size() {
      return queue.size;
    },
    whenIdle: () => queue.whenIdle(),
  };
}
