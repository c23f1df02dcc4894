import { describeWith, realKubernetes } from '../support/requirements';
import { allCases } from './cases';
import { startRealDriver } from './drivers/real';
import { startSimulatorDriver } from './drivers/simulator';
import { knownDifferences } from './knownDifferences';
import { runSuite } from './runSuite';
import type { CaseResult, Driver } from './types';

/** Cold, the programs of the real driver are built first. */
const SUITE_TIMEOUT_MS = 600_000;

/** A failure in full, so that the test shows it. */
function outcomeOf(result: CaseResult | undefined, isListed: boolean): string {
  if (!result) return 'did not run';
  if (result.failure === undefined) return 'passed';
  return isListed ? 'differs as listed' : result.failure;
}

/** The suite runs at once, several cases at a time; each test tells the result of one case. */
function tellEachCase(
  start: () => Promise<Driver>,
  known: Readonly<Record<string, string>>,
): void {
  const results = new Map<string, CaseResult>();

  beforeAll(async () => {
    const driver = await start();
    try {
      const all = await runSuite({
        driver,
        cases: allCases,
        seed: Math.floor(Math.random() * 1e9),
      });
      for (const result of all) results.set(result.id, result);
    } finally {
      await driver.close();
    }
  }, SUITE_TIMEOUT_MS);

  it.each(allCases.map(each => each.id))('%s', id => {
    const isListed = Object.hasOwn(known, id);
    expect(outcomeOf(results.get(id), isListed)).toBe(
      isListed ? 'differs as listed' : 'passed',
    );
  });
}

describe('the suite', () => {
  it('names every case once, and lists differences of cases that there are', () => {
    const ids = allCases.map(each => each.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(Object.keys(knownDifferences)));
    expect(ids.length).toBeGreaterThanOrEqual(300);
  });
});

describe('the simulator is as Kubernetes is', () => {
  tellEachCase(startSimulatorDriver, knownDifferences);
});

describeWith(realKubernetes, 'Kubernetes is as the suite says', () => {
  tellEachCase(startRealDriver, {});
});
