import { setTimeout as wait } from 'node:timers/promises';
import type { Deadline } from './deadline';
import { KubernetesError } from './errors';

/** The peace that a server asked for. */
export interface Pause {
  /** The server asked for so many seconds without requests. A shorter wish does not end a longer one. */
  ask(seconds: number): void;
  /**
   * Resolves when the server may be asked, at once most of the time.
   * @throws KubernetesError `TooManyRequests` at once when the call's time would be over before
   * @throws the deadline's reason when it ends first
   */
  over(what: string, deadline: Deadline): Promise<void>;
}

/** Those who waited do not come back in step: up to so much later, at random. */
const SPREAD_MS = 100;

/** A wish so short is not worth a wait of its own: the one who was refused waits for itself. */
const SHORTEST_MS = 1;

/**
 * Makes the pause of one server. `Retry-After` (429, 503 and 504) speaks of the server and not of one request, so nobody asks it
 * anything until then, signs of life excepted. Other servers know nothing of it.
 */
export function createPause(
  options: { now?: () => number; random?: () => number } = {},
): Pause {
  const { now = () => performance.now(), random = Math.random } = options;
  let until = -Infinity;
  return {
    ask: seconds => {
      until = Math.max(until, now() + seconds * 1000);
    },
    over: async (what, deadline) => {
      for (;;) {
        const leftMs = until - now();
        if (leftMs <= SHORTEST_MS) return;
        if (leftMs >= deadline.remainingMs()) {
          const seconds = Math.ceil(leftMs / 1000);
          throw new KubernetesError({
            code: 'TooManyRequests',
            message: `${what}: the server asked for a pause of ${seconds} s`,
            explanation: `the server asked for a pause of ${seconds} s`,
            retryAfterSeconds: seconds,
          });
        }
        await wait(leftMs + random() * SPREAD_MS, undefined, {
          signal: deadline.signal,
        });
      }
    },
  };
}
