import { Session } from './session';
import type { CaseResult, ConformanceCase, Driver } from './types';

/** How many cases run at a time: most of their time is waiting. */
const CONCURRENCY = 6;

/** How a suite is run. */
export interface RunSuiteOptions {
  driver: Driver;
  cases: readonly ConformanceCase[];
  /** Of the order; equal seeds give equal orders. */
  seed: number;
}

/** Runs cases in a random order, several at a time, and those that want to be alone at the end. */
export async function runSuite(
  options: RunSuiteOptions,
): Promise<CaseResult[]> {
  const { driver, seed } = options;
  const session = new Session(driver);
  const cases = shuffled(options.cases, seed);
  const results: CaseResult[] = [];
  const work = async (queue: ConformanceCase[]) => {
    for (let one = queue.shift(); one; one = queue.shift()) {
      results.push(await session.run(one));
    }
  };
  try {
    const together = cases.filter(each => !each.alone);
    await Promise.all(
      Array.from({ length: CONCURRENCY }, () => work(together)),
    );
    await work(cases.filter(each => each.alone));
  } finally {
    await session.close();
  }
  return results;
}

/** Another order of the same items, decided by a seed (mulberry32). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const result = [...items];
  for (let index = result.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    [result[index], result[other]] = [result[other], result[index]];
  }
  return result;
}
