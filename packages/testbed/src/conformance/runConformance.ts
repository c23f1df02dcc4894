import { allCases } from './cases';
import { startRealDriver } from './drivers/real';
import { startSimulatorDriver } from './drivers/simulator';
import { knownDifferences } from './knownDifferences';
import type { ConformanceOptions } from './options';
import { reportOf } from './report';
import { runSuite } from './runSuite';
import type { Driver, DriverName } from './types';

const start: Record<
  DriverName,
  (log: (line: string) => void) => Promise<Driver>
> = {
  simulator: () => startSimulatorDriver(),
  real: startRealDriver,
};

/** Runs the suite on the drivers that are asked for, one after the other; answers the exit status. */
export async function runConformance(
  options: ConformanceOptions,
  log: (line: string) => void,
): Promise<number> {
  const { only, seed } = options;
  const cases = allCases.filter(each => !only || only.includes(each.group));
  log(`${cases.length} cases, seed ${seed}`);
  const scores: string[] = [];
  let ok = true;
  for (const name of options.drivers) {
    const startedAt = performance.now();
    const driver = await start[name](log);
    try {
      const results = await runSuite({ driver, cases, seed });
      const known = name === 'simulator' ? knownDifferences : {};
      const report = reportOf(name, results, known);
      report.lines.forEach(log);
      scores.push(`${name}: ${report.score}`);
      ok &&= report.ok;
    } finally {
      await driver.close();
    }
    const seconds = (performance.now() - startedAt) / 1000;
    log(`${name} took ${seconds.toFixed(0)} s`);
  }
  log(scores.join(', '));
  return ok ? 0 : 1;
}
