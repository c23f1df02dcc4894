import type { Clock } from '../time';
import {
  nobodySaid,
  notFound,
  type Ask,
  type NameAnswer,
  type Resolve,
  type ResolvedAddress,
} from './types';

/** Times of a cache of names, in milliseconds. */
export interface NameTimes {
  /** An answer counts at least and at most so long, whatever its TTL says. */
  minTtlMs: number;
  maxTtlMs: number;
  /** A question may take so long. */
  limitMs: number;
  /** With an old answer at hand a question is waited for only so long (RFC 8767, 5). */
  patienceMs: number;
  /** After a question that nobody answered an old answer is good for so long before it is asked again. */
  restMs: number;
  /** An old answer is kept so long while nobody answers. */
  keepMs: number;
}

/** A moved API server is found within a minute; one whose name servers are away is reached for a day. */
export const NAME_TIMES: NameTimes = {
  minTtlMs: 5_000,
  maxTtlMs: 60_000,
  limitMs: 4_000,
  patienceMs: 1_000,
  restMs: 5_000,
  keepMs: 24 * 3_600_000,
};

/** Names are kept for kubeconfigs, of which there are hundreds. */
const MAX_NAMES = 2_000;

interface Held {
  addresses: ResolvedAddress[];
  freshUntil: number;
  keepUntil: number;
}

/**
 * Remembers names. Equal questions share one answer; an answer counts for its TTL; while nobody answers, the last one is served stale,
 * because the address most likely still works (RFC 8767). No name waits for another.
 */
export function createNameCache(options: {
  ask: Ask;
  clock: Clock;
  times?: Partial<NameTimes>;
}): Resolve {
  const { ask, clock } = options;
  const times = { ...NAME_TIMES, ...options.times };
  const known = new Map<string, Held>();
  const open = new Map<string, Promise<NameAnswer | undefined>>();

  const keep = (name: string, answer: NameAnswer) => {
    const { minTtlMs, maxTtlMs, keepMs } = times;
    const ttlMs = Math.min(Math.max(answer.ttlMs, minTtlMs), maxTtlMs);
    const now = clock.now();
    known.delete(name);
    known.set(name, {
      addresses: answer.addresses,
      freshUntil: now + ttlMs,
      keepUntil: now + keepMs,
    });
    if (known.size > MAX_NAMES) known.delete([...known.keys()][0]);
  };

  const question = (name: string) => {
    let asked = open.get(name);
    if (asked) return asked;
    asked = within(clock, times.limitMs, ask(name), nobodySaid(name))
      .then(
        answer => {
          if (answer) keep(name, answer);
          else known.delete(name);
          return answer;
        },
        error => {
          const held = known.get(name);
          if (held) held.freshUntil = clock.now() + times.restMs;
          throw error;
        },
      )
      .finally(() => open.delete(name));
    open.set(name, asked);
    return asked;
  };

  return async name => {
    const held = known.get(name);
    const now = clock.now();
    if (held && now < held.freshUntil && now < held.keepUntil) {
      return held.addresses;
    }
    const asked = question(name);
    const old = held && now < held.keepUntil ? held.addresses : undefined;
    const answer = old
      ? await within(clock, times.patienceMs, asked, nobodySaid(name)).catch(
          () => ({ addresses: old }),
        )
      : await asked;
    if (!answer) throw notFound(name);
    return answer.addresses;
  };
}

/** The promise, or the error when it takes longer. */
function within<T>(
  clock: Clock,
  ms: number,
  promise: Promise<T>,
  late: Error,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.setTimer(() => reject(late), ms);
    promise.then(resolve, reject).finally(cancel);
  });
}
