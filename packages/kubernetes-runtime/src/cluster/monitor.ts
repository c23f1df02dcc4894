import { KubernetesError } from '../client/errors';
import {
  backoffDelay,
  createSleeper,
  type BackoffLimits,
  type Clock,
} from '../time';
import type { ProbeAnswer } from './probe';

/** Knocks at a server that does not answer: often at first, every 15–30 s in the end. */
const KNOCK: BackoffLimits = { firstMs: 1000, maxMs: 30_000 };

/** What the monitor found. */
export interface MonitorEvents {
  onAnswer(answer: ProbeAnswer): void;
  /** `failures` in a row, this one included. */
  onFailure(error: KubernetesError, failures: number): void;
}

/** Watches over the connection of one cluster. */
export interface Monitor {
  /** Something was heard: no probe is needed for a while. */
  heard(): void;
  /** Something failed: probe now. An error that proves the silence counts as a failed probe. */
  suspect(proof?: KubernetesError): void;
  /** The same where the connection ended: the next probe asks who it is too, for another server may answer. */
  lost(proof?: KubernetesError): void;
  /** Probe now, and knock often again. */
  retryNow(): void;
}

/**
 * Starts a monitor. It probes once to connect; afterwards only when nothing was heard for `silenceMs`, or when
 * something failed. While the server does not answer it knocks with jittered back-off.
 */
export function startMonitor(
  options: {
    /** `identify` is asked for after every interruption: it may be another server then. */
    probe: (options: { identify: boolean }) => Promise<ProbeAnswer>;
    silenceMs: () => number;
    clock: Clock;
    random: () => number;
    signal: AbortSignal;
  } & MonitorEvents,
): Monitor {
  const { silenceMs, clock, random, signal, onAnswer, onFailure } = options;
  const sleeper = createSleeper({ clock, signal });
  let failures = 0;
  let connected = false;
  let lastHeard = clock.now();
  let probing = false;
  let lastProbe = clock.now();
  let due = true;
  /** Whether another server may have come in its place. */
  let unsure = true;
  let nameless = 0;

  const fail = (error: KubernetesError) => {
    failures++;
    connected = false;
    onFailure(error, failures);
  };

  const knock = async () => {
    due = false;
    probing = true;
    const identify = unsure || !connected;
    unsure = false;
    try {
      const answer = await options.probe({ identify });
      if (signal.aborted) return;
      failures = 0;
      connected = true;
      lastHeard = clock.now();
      // The connection ended while it was asked.
      due = unsure;
      nameless = answer.isNameless ? nameless + 1 : 0;
      unsure ||= nameless > 0;
      onAnswer(answer);
    } catch (error) {
      unsure ||= identify;
      if (!signal.aborted) fail(error as KubernetesError);
    } finally {
      probing = false;
      lastProbe = clock.now();
    }
  };

  const rest = async () => {
    if (!connected) {
      await sleeper.sleep(backoffDelay(failures, KNOCK, random));
      due = true;
      return;
    }
    if (nameless > 0) {
      await sleeper.sleep(backoffDelay(nameless, KNOCK, random));
      due = true;
      return;
    }
    const leftMs = lastHeard + silenceMs() - clock.now();
    if (leftMs > 0) await sleeper.sleep(leftMs);
    else due = true;
  };

  const run = async () => {
    while (!signal.aborted) {
      if (due) await knock();
      else await rest();
    }
  };
  void run();

  const suspect = (proof?: KubernetesError) => {
    if (probing || !connected) return;
    if (proof) fail(proof);
    due = true;
    sleeper.wake();
  };

  return {
    heard: () => {
      lastHeard = clock.now();
      // Somebody got an answer while we thought it dead: see for ourselves.
      const rested = clock.now() - lastProbe >= KNOCK.firstMs / 2;
      if (!connected && failures > 0 && !probing && rested) sleeper.wake();
    },
    suspect,
    lost: proof => {
      unsure = true;
      suspect(proof);
    },
    retryNow: () => {
      failures = Math.min(failures, 1);
      due = true;
      sleeper.wake();
    },
  };
}
