import {
  createWorkQueue,
  KubernetesError,
  type Clock,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { isNotLeading } from './attempts';
import type { ControlPlaneLogger } from './types';

/** Writes of one status are at least so far apart. */
const THROTTLE_MS = 140;

/** What is written, and when. */
export interface ThrottledWriterOptions {
  /** Whether there is something to write for a key now. */
  isWanted: (key: string) => boolean;
  /** How many milliseconds the first may wait for more of the kind; none when absent. */
  gatherMs?: (key: string) => number;
  /** Looks at the latest and writes it; a failure is tried again with back-off. */
  write: (key: string) => Promise<void>;
  clock: Clock;
  signal: AbortSignal;
  logger: ControlPlaneLogger;
}

/** Writes by key, so that a burst of events is one write. */
export interface ThrottledWriter {
  /** Writes what differs, now or when the throttle allows. */
  offer(key: string): void;
  forget(key: string): void;
}

/** Makes a writer. */
export function createThrottledWriter(
  options: ThrottledWriterOptions,
): ThrottledWriter {
  const { isWanted, clock, signal, logger } = options;
  const lastWrite = new Map<string, number>();
  const timers = new Map<string, () => void>();

  const queue = createWorkQueue({
    signal,
    clock,
    backoff: { firstMs: 200, maxMs: 60_000 },
    run: async key => {
      lastWrite.set(key, clock.now());
      try {
        await options.write(key);
      } catch (error) {
        // Whoever leads writes it.
        if (!isNotLeading(error)) throw error;
      }
    },
    onError: (key, error, { failures }) => {
      if (failures > 1) return;
      const words =
        error instanceof KubernetesError ? error.message : 'unknown error';
      logger.warn(`${key}: its status could not be written: ${words}`);
    },
  });

  signal.addEventListener('abort', () => timers.forEach(cancel => cancel()));

  /** What cannot be told is tried, which says so and tries again: a status that nobody can make must not end in the timer that asks for it. */
  const isDue = (key: string) => {
    try {
      return isWanted(key);
    } catch {
      return true;
    }
  };

  return {
    offer: key => {
      if (timers.has(key)) return;
      const last = lastWrite.get(key);
      const throttle =
        last === undefined ? 0 : last + THROTTLE_MS - clock.now();
      const wait = Math.max(throttle, options.gatherMs?.(key) ?? 0);
      if (wait <= 0) {
        if (isDue(key)) queue.add(key);
        return;
      }
      timers.set(
        key,
        clock.setTimer(() => {
          timers.delete(key);
          if (isDue(key)) queue.add(key);
        }, wait),
      );
    },
    forget: key => {
      timers.get(key)?.();
      timers.delete(key);
      lastWrite.delete(key);
    },
  };
}
