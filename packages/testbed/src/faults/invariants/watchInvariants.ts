import { createCanaries } from './canaries';
import { learnSecrets, storedIn, toldBy, type Output } from './outputs';
import { watchProcess, type Holdings } from './processHealth';
import { measure, median, tooSlow } from './pulse';
import { shownBy, untruths } from './truth';
import type {
  InvariantLimits,
  InvariantOptions,
  InvariantReport,
  InvariantWatch,
} from './types';

const LIMITS: InvariantLimits = {
  pulses: 8,
  pulseSlackMs: 300,
  staleSeconds: 26,
  lostGraceMs: 26_000,
  sockets: 4,
  timers: 60,
  heapMb: 96,
  releaseMs: 10_000,
};

/** What is shown is looked at so often, and at every change. */
const LOOK_MS = 200;

/**
 * Watches I6 to I9 of research/reliability.md 4.2 from now until `check()`: isolation, truthfulness, secrecy and health. Begin it when
 * the control plane is settled and before the fault is made; call `isolated()` while the fault is on, and `check()` when it is over.
 */
export async function watchInvariants(
  options: InvariantOptions,
): Promise<InvariantWatch> {
  const { plane, fleet, pulse, canaries = createCanaries() } = options;
  const limits = { ...LIMITS, ...options.limits };
  const violations = new Set<string>();
  const texts: Output[] = [];
  const lostAt = new Map<string, number>();
  const before = pulse && median(await measure(pulse, limits.pulses));
  let during: number | undefined;
  let looks = 0;
  const health = watchProcess();
  const first = health.holdings();

  const lostForLong = () => {
    const now = performance.now();
    const long = [...lostAt].filter(
      ([, since]) => now - since > limits.lostGraceMs,
    );
    return new Set(long.map(([context]) => context));
  };

  const look = () => {
    looks++;
    const { staleSeconds } = limits;
    const found = untruths(shownBy(plane), {
      staleSeconds,
      lost: lostForLong(),
    });
    found.forEach(each => violations.add(`I7: ${each}`));
  };
  const timer = setInterval(look, LOOK_MS);
  const unsubscribe = plane.onChange(look);
  const stop = () => {
    clearInterval(timer);
    unsubscribe();
    health.stop();
  };

  const search = async () => {
    if (fleet) await learnSecrets(fleet, canaries);
    const outputs = [
      ...texts,
      ...toldBy(plane),
      ...(fleet ? await storedIn(fleet) : []),
      ...Object.entries((await options.outputs?.()) ?? {}),
    ];
    for (const [where, text] of outputs) {
      for (const label of canaries.findIn(text)) {
        violations.add(`I8: ${where} contains ${label}`);
      }
    }
  };

  const excess = ({ sockets, timers, heapMb }: Holdings) =>
    [
      ['sockets', sockets - first.sockets, limits.sockets],
      ['timers', timers - first.timers, limits.timers],
      ['MB of heap', heapMb - first.heapMb, limits.heapMb],
    ].filter(([, growth, limit]) => Number(growth) > Number(limit));

  /** What was let go takes a moment to be gone. */
  const released = async () => {
    const until = performance.now() + limits.releaseMs;
    for (;;) {
      const now = health.holdings();
      if (excess(now).length === 0 || performance.now() > until) return now;
      await new Promise(resolve => setTimeout(resolve, 100));
    }
  };

  return {
    isolated: async () => {
      if (!pulse || before === undefined) {
        throw new Error('isolated() needs a pulse');
      }
      during = median(await measure(pulse, limits.pulses));
      if (tooSlow(before, during, limits.pulseSlackMs)) {
        throw new Error(
          `I6: a cluster without a fault answers in ${during} ms, ${before} ms before`,
        );
      }
    },
    lost: context => void lostAt.set(context, performance.now()),
    back: context => void lostAt.delete(context),
    saw: (where, text) => void texts.push([where, text]),
    stop,
    check: async () => {
      try {
        look();
        await search();
        const last = await released();
        for (const [what, growth, limit] of excess(last)) {
          violations.add(`I9: ${growth} more ${what} (at most ${limit})`);
        }
        health.incidents.forEach(each => violations.add(`I9: ${each}`));
        const report: InvariantReport = {
          eventLoopDelayP99Ms: health.eventLoopDelayP99Ms(),
          ...(before !== undefined && { pulseMs: { before, during } }),
          sockets: { before: first.sockets, after: last.sockets },
          timers: { before: first.timers, after: last.timers },
          heapMb: { before: first.heapMb, after: last.heapMb },
          looks,
        };
        if (violations.size === 0) return report;
        throw new Error([...violations].join('\n'));
      } finally {
        stop();
      }
    },
  };
}
