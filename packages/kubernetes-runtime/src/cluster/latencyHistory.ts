import type { LatencyHistoryView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Clock } from '../time';

const MINUTE_MS = 60_000;

/** Whole minutes that are told, and one more that runs. */
const MINUTES = 60;
const SLOTS = MINUTES + 1;

/** Of a busier minute only the last so many answers count: 8 kB for each Kubernetes cluster, whatever it does. */
const PER_MINUTE = 32;

/** What "recently" covers. */
const RECENT_MINUTES = 10;

/** How fast a Kubernetes cluster answered during the last hour, in bounded memory. */
export interface LatencyHistory {
  /** Something was answered within so many milliseconds. */
  add(ms: number): void;
  /** The hour as pages show it; undefined before the first answer. */
  read(): LatencyHistoryView | undefined;
}

/** Keeps what is measured anyway: nothing is asked for the sake of it. */
export function createLatencyHistory(clock: Clock): LatencyHistory {
  let samples: Float32Array | undefined;
  const counts = new Uint32Array(SLOTS);
  const minutes = new Float64Array(SLOTS).fill(-1);

  const minuteNow = () => Math.floor(clock.now() / MINUTE_MS);

  /** Milliseconds of one minute, in no order. */
  const samplesOf = (minute: number): number[] => {
    const slot = minute % SLOTS;
    if (!samples || minute < 0 || minutes[slot] !== minute) return [];
    const start = slot * PER_MINUTE;
    const kept = Math.min(counts[slot], PER_MINUTE);
    return [...samples.subarray(start, start + kept)];
  };

  return {
    add: ms => {
      samples ??= new Float32Array(SLOTS * PER_MINUTE);
      const minute = minuteNow();
      const slot = minute % SLOTS;
      if (minutes[slot] !== minute) {
        minutes[slot] = minute;
        counts[slot] = 0;
      }
      samples[slot * PER_MINUTE + (counts[slot] % PER_MINUTE)] = ms;
      counts[slot] += 1;
    },
    read: () => {
      if (!samples) return undefined;
      const now = minuteNow();
      const each = Array.from({ length: MINUTES }, (_, index) =>
        ascending(samplesOf(now - MINUTES + index)),
      );
      const recent = ascending(each.slice(-RECENT_MINUTES).flat());
      return {
        p50Ms: each.map(kept => quantile(kept, 0.5)),
        p99Ms: each.map(kept => quantile(kept, 0.99)),
        recent:
          recent.length === 0
            ? null
            : {
                p50Ms: quantile(recent, 0.5)!,
                p99Ms: quantile(recent, 0.99)!,
                minutes: RECENT_MINUTES,
              },
      };
    },
  };
}

function ascending(values: number[]): number[] {
  return values.sort((a, b) => a - b);
}

/** By the nearest rank, to a tenth of a millisecond; null of nothing. */
function quantile(sorted: number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const value = sorted[Math.ceil(share * sorted.length) - 1];
  return Math.round(value * 10) / 10;
}
