import { setImmediate as turn } from 'node:timers/promises';

/** Bytes that this process holds. */
export interface MemoryUse {
  /** Objects of JavaScript and what they keep outside the heap. */
  heap: number;
  /** Everything, as the operating system sees it. */
  rss: number;
}

/**
 * Measures after garbage was collected.
 * @throws Error when Node runs without `--expose-gc`
 */
export async function memoryUse(): Promise<MemoryUse> {
  const { gc } = globalThis;
  if (!gc) throw new Error('Memory is measured under node --expose-gc only');
  for (let round = 0; round < 4; round++) {
    await turn();
    gc();
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}
