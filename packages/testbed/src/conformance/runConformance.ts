import { allCases } from './cases';
import { compareServers } from './differential/differential';
import { startRealDriver } from './drivers/real';
import { startSimulatorDriver } from './drivers/simulator';
import { knownDifferences } from './knownDifferences';
import type { ConformanceOptions } from './options';
import { reportOf } from './report';
import { runSuite } from './runSuite';
import type { Driver, DriverName } from './types';

type Log = (line: string) => void;

const start: Record<DriverName, (log: Log) => Promise<Driver>> = {
  simulator: () => startSimulatorDriver(),
  real: startRealDriver,
};

/** Runs the suite on the drivers that are asked for, and compares them by random commands; answers the exit status. */
export async function runConformance(
  options: ConformanceOptions,
  log: Log,
): Promise<number> {
  const drivers: Driver[] = [];
  try {
    for (const name of options.drivers) drivers.push(await start[name](log));
    return await judge(drivers, options, log);
  } finally {
    await Promise.all(drivers.map(driver => driver.close()));
  }
}

async function judge(
  drivers: Driver[],
  { only, seed, sequences }: ConformanceOptions,
  log: Log,
): Promise<number> {
  const cases = allCases.filter(each => !only || only.includes(each.group));
  log(`${cases.length} cases, seed ${seed}`);
  const scores: string[] = [];
  let ok = true;
  for (const driver of drivers) {
    const { name } = driver;
    const results = await timed(`the cases of ${name}`, log, () =>
      runSuite({ driver, cases, seed }),
    );
    const known = name === 'simulator' ? knownDifferences : {};
    const report = reportOf(name, results, known);
    report.lines.forEach(log);
    scores.push(`${name}: ${report.score}`);
    ok &&= report.ok;
  }
  const [one, other] = drivers;
  if (other && !only) {
    const isSame = await timed('random commands', log, () =>
      compare([one, other], { seed, sequences }, log),
    );
    ok &&= isSame;
  }
  log(scores.join(', '));
  return ok ? 0 : 1;
}

async function compare(
  drivers: [Driver, Driver],
  { seed, sequences }: { seed: number; sequences: number },
  log: Log,
): Promise<boolean> {
  try {
    await compareServers({ drivers, sequences, seed, log });
    return true;
  } catch (error) {
    log(`FAIL random commands\n${(error as Error).message}`);
    return false;
  }
}

async function timed<T>(
  what: string,
  log: Log,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  try {
    return await work();
  } finally {
    const seconds = (performance.now() - startedAt) / 1000;
    log(`${what} took ${seconds.toFixed(0)} s`);
  }
}
