import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../support/paths';
import { realKubernetes } from '../support/requirements';
import type { Driver } from './fleets';
import { readOptions, usage, UsageError } from './options';
import { toPage } from './report/page';
import {
  readResults,
  rowsOf,
  withScenario,
  writeResults,
} from './report/results';
import { breaksBar, type Row } from './report/row';
import { settingsOf } from './report/settings';
import { toMarkdown } from './report/table';
import { runScenarios } from './runScenarios';
import { longScenarios, namesOf, scenarioNames } from './scenarios';

const RESULTS = join(root, '.cache', 'bench', 'results.json');

async function main(args: string[]): Promise<number> {
  const options = readOptions(args, scenarioNames, longScenarios);
  if (options.help) {
    console.log(usage(scenarioNames, longScenarios));
    return 0;
  }
  const onReal = options.drivers.find(each => each !== 'simulator');
  if (onReal && !realKubernetes.path) {
    throw new UsageError(`--driver ${onReal}: ${realKubernetes.hint}`);
  }
  const broken: string[] = [];
  for (const driver of options.drivers) {
    const rows = await measure(driver, options);
    console.log(toMarkdown(rows));
    settingsOf(driver).forEach(each => console.log(each));
    broken.push(
      ...rows.filter(breaksBar).map(row => `${driver}: ${row.measure}`),
    );
  }
  if (options.write) {
    const page = toPage(readResults(RESULTS), scenarioNames);
    writeFileSync(join(root, 'docs', 'benchmarks.md'), page);
  }
  broken.forEach(each => console.error(`Missed: ${each}`));
  return broken.length > 0 ? 1 : 0;
}

/** Runs scenarios and keeps what each found at once, so that nothing is lost when a later one fails. */
async function measure(
  driver: Driver,
  { only, verbose }: { only: string[]; verbose: boolean },
): Promise<Row[]> {
  const wanted = namesOf(driver).filter(name => only.includes(name));
  await runScenarios({
    driver,
    only: wanted,
    note: text => verbose && console.error(text),
    onRows: (name, rows) => {
      const result = { date: new Date().toISOString(), rows };
      const settings = settingsOf(driver);
      writeResults(
        RESULTS,
        withScenario(readResults(RESULTS), { driver, name, result, settings }),
      );
    },
  });
  return rowsOf(readResults(RESULTS)[driver], wanted);
}

main(process.argv.slice(2)).then(
  status => process.exit(status),
  error => {
    console.error(error instanceof UsageError ? error.message : error);
    process.exit(1);
  },
);
