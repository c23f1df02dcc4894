import { setTimeout as pause } from 'node:timers/promises';

/** Bytes that this process holds. */
export interface MemoryUse {
  /** Objects of JavaScript and what they keep outside the heap. */
  heap: number;
  /** Everything, as the operating system sees it. */
  rss: number;
}

const MAX_ROUNDS = 40;
/** So many collections in a row that free next to nothing mean that the rest is in use. */
const STEADY_ROUNDS = 4;
const NEXT_TO_NOTHING = 20_000;

/**
 * Measures when collecting garbage frees nothing more. One collection is not enough: engines let go of unused code only after several.
 * @throws Error when Node runs without `--expose-gc`
 */
export async function memoryUse(): Promise<MemoryUse> {
  const { gc } = globalThis;
  if (!gc) throw new Error('Memory is measured under node --expose-gc only');
  let heap = heapNow();
  let steady = 0;
  for (let round = 0; round < MAX_ROUNDS && steady < STEADY_ROUNDS; round++) {
    await pause(50);
    gc();
    const now = heapNow();
    steady = heap - now < NEXT_TO_NOTHING ? steady + 1 : 0;
    heap = now;
  }
  return { heap, rss: process.memoryUsage().rss };
}

function heapNow(): number {
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** From each value to the next. */
export function increases(values: number[]): number[] {
  return values.slice(1).map((value, index) => value - values[index]);
}
