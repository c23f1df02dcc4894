import { KubernetesError } from '../client/errors';
import type { KubernetesClient } from '../client/types';
import type { RuntimeLogger } from '../cluster/logger';
import type { StateReason } from '../cluster/types';
import { createSleeper, systemClock, type Clock } from '../time';
import {
  decide,
  ended,
  mayWrite,
  newElection,
  paused,
  sawTerm,
  seen,
  wrote,
  type Decision,
  type EndOfTerm,
} from './election';
import { createMicroTimes, heldSpec } from './leaseRecord';
import { createLeaseStore, watchLease, type LeaseKey } from './leaseStore';
import { createPauses } from './pauses';
import { releaseLease } from './releaseLease';
import {
  guardMs,
  leaseSettings,
  requestTimeoutMs,
  type LeaseSettings,
} from './settings';
import type { LeaderElection, LeadershipEvent } from './types';

/** How a replica takes part in an election. */
export interface LeaderElectionOptions {
  /** Of the Kubernetes cluster that holds the lease. */
  client: KubernetesClient;
  lease: LeaseKey;
  /** Tells this replica from every other; a process that is started again may keep its own, and then need not wait for itself. */
  identity: string;
  settings?: Partial<LeaseSettings>;
  /** Monotonic. */
  clock?: Clock;
  /** Milliseconds since 1970; only written down for people to read. */
  wallClock?: () => number;
  random?: () => number;
  logger?: RuntimeLogger;
}

/**
 * Leader election by Lease, as client-go does it: others' leases are timed by our own monotonic clock from the change that we saw. A
 * leader may write until shortly before the renew deadline, counted from when its last successful renewal was sent; that is asked
 * right before each write, because timers are late where the event loop blocks. It is no fencing: see `sawTerm`.
 * @throws InputError for settings that would let two lead
 */
export function createLeaderElection(
  options: LeaderElectionOptions,
): LeaderElection {
  const { client, lease: key, identity, logger } = options;
  const { clock = systemClock, random = Math.random } = options;
  const { wallClock = Date.now } = options;
  const settings = leaseSettings(options.settings);
  const what = `Lease ${key.namespace}/${key.name}`;
  const microTime = createMicroTimes(wallClock, random);
  const stop = new AbortController();
  const sleeper = createSleeper({ clock, signal: stop.signal });
  const timeoutMs = requestTimeoutMs(settings);
  const store = createLeaseStore({
    client,
    key,
    timeoutMs,
    signal: stop.signal,
  });
  const pauses = createPauses(settings, random);
  const listeners = new Set<(event: LeadershipEvent) => void>();
  let state = newElection(identity, settings);
  let term = endedTerm();
  let problem: StateReason | undefined;
  let running: Promise<void> | undefined;
  let cancelDeadline = () => {};

  const tell = (event: LeadershipEvent) => {
    for (const listener of [...listeners]) {
      try {
        listener(event);
      } catch (error) {
        const kind = error instanceof Error ? error.name : 'Error';
        logger?.warn(`${what}: a listener failed: ${kind}`);
      }
    }
  };

  const endTerm = (why: EndOfTerm) => {
    const { leading } = state;
    if (!leading) return;
    state = ended(state, clock.now());
    cancelDeadline();
    term.abort(notLeading());
    logger?.info(`${what}: term ${leading.number} is over (${why})`);
    tell({ type: 'ended', term: leading.number, why });
    sleeper.wake();
  };

  /** Timers may be late, so this is asked as well whenever somebody wants to write. */
  const inTime = (): boolean => {
    if (!state.leading) return false;
    if (mayWrite(state, clock.now())) return true;
    endTerm('deadline');
    return false;
  };

  const watchDeadline = () => {
    cancelDeadline();
    if (!state.leading) return;
    const ms = state.leading.renewedAt + guardMs(settings) - clock.now();
    cancelDeadline = clock.setTimer(() => void inTime(), Math.max(0, ms));
  };

  const beginTerm = (number: number) => {
    term = new AbortController();
    logger?.info(`${what}: ${identity} leads, term ${number}`);
    tell({ type: 'began', term: number });
  };

  const noteProblem = (next: StateReason | undefined) => {
    if (next?.code === problem?.code) return;
    problem = next;
    if (next) logger?.warn(`${what}: ${next.message}`);
    tell({ type: 'changed' });
  };

  /** Everything that is learnt of the lease goes through here. */
  const learn = (next: typeof state) => {
    const before = state;
    state = next;
    const { lease, leading } = state;
    if (leading && before.leading !== leading) watchDeadline();
    if (leading && !before.leading) beginTerm(leading.number);
    const decision = decide(state, clock.now());
    if (decision.act === 'end') endTerm(decision.why);
    const moved =
      lease?.holder !== before.lease?.holder ||
      lease?.term !== before.lease?.term;
    if (moved) tell({ type: 'changed' });
  };

  async function look() {
    const found = await store.read();
    learn(seen(state, found, clock.now()));
  }

  async function write({
    lease,
    act,
    term: wanted,
  }: Extract<Decision, { act: 'take' | 'renew' }>) {
    const renewedAt = microTime();
    const held =
      act === 'renew'
        ? { term: wanted.number, acquiredAt: wanted.acquiredAt }
        : { term: wanted, acquiredAt: renewedAt };
    state = { ...state, written: held.acquiredAt };
    const sentAt = clock.now();
    const stored = await store.write(
      lease,
      heldSpec({
        holder: identity,
        leaseDurationMs: settings.leaseDurationMs,
        renewedAt,
        ...held,
      }),
    );
    if (stop.signal.aborted) return;
    learn(
      wrote(state, {
        stored,
        sentAt,
        now: clock.now(),
        begins: act === 'take',
      }),
    );
  }

  async function carryOut(decision: Decision) {
    try {
      if (decision.act === 'look') await look();
      else if (decision.act === 'take' || decision.act === 'renew') {
        await write(decision);
      }
      if (decision.act !== 'look') pauses.succeeded();
      noteProblem(undefined);
    } catch (error) {
      if (stop.signal.aborted) return;
      const lostRace = KubernetesError.is(
        error,
        'Conflict',
        'AlreadyExists',
        'NotFound',
      );
      if (lostRace && decision.act !== 'look') {
        // Somebody wrote first. Under a storm of writes of others the looks come apart.
        await sleeper.sleep(pauses.afterConflict());
        if (!stop.signal.aborted) await carryOut({ act: 'look' });
        return;
      }
      noteProblem(problemOf(error));
      state = paused(state, clock.now() + pauses.afterFailure());
    }
  }

  async function run() {
    while (!stop.signal.aborted) {
      const decision = decide(state, clock.now());
      if (decision.act === 'wait') {
        await sleeper.sleep(Math.max(0, decision.until - clock.now()));
      } else if (decision.act === 'end') endTerm(decision.why);
      else await carryOut(decision);
    }
  }

  function notLeading() {
    const { lease } = state;
    const who = lease?.holder ? `${lease.holder} holds it` : 'nobody holds it';
    return new KubernetesError({
      code: 'NotLeading',
      message: `${what}: this replica does not lead (${who}), so it does not write`,
    });
  }

  return {
    get status() {
      const { lease } = state;
      return {
        identity,
        leading: mayWrite(state, clock.now()),
        holder: lease?.holder || null,
        term: lease ? lease.term : null,
        since: lease?.holder ? lease.acquiredAt || null : null,
        ...(problem && { problem }),
      };
    },
    mayWrite: inTime,
    permit: () => {
      if (!inTime()) throw notLeading();
    },
    get signal() {
      return term.signal;
    },
    get term() {
      return mayWrite(state, clock.now()) ? state.leading?.number : undefined;
    },
    sawTerm: number => {
      const before = state;
      state = sawTerm(state, number);
      if (state !== before) sleeper.wake();
    },
    onChange: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => {
      if (running || stop.signal.aborted) return;
      watchLease({
        client,
        key,
        clock,
        signal: stop.signal,
        onLease: (lease, uid) => {
          // A lease that was made anew is not gone because the one before it is.
          if (lease === null && state.lease?.uid !== uid) return;
          learn(seen(state, lease, clock.now()));
          sleeper.wake();
        },
      });
      running = run();
    },
    stop: async () => {
      const { leading, lease } = state;
      endTerm('stopped');
      stop.abort();
      await running;
      if (leading && lease) {
        await releaseLease({
          client,
          key,
          identity,
          leading,
          lease,
          microTime,
        });
      }
    },
  };
}

function endedTerm(): AbortController {
  const controller = new AbortController();
  controller.abort();
  return controller;
}

function problemOf(error: unknown): StateReason {
  if (!(error instanceof KubernetesError)) {
    return { code: 'Error', message: 'it could not be read or written' };
  }
  const { code, message } = error;
  return KubernetesError.isForbidden(error)
    ? {
        code,
        message: `${message}. Nobody leads until the account may get, list, watch, create and patch leases there: apply deploy/control-plane again`,
      }
    : { code, message };
}
