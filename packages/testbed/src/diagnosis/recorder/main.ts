import { join } from 'node:path';
import { root } from '../../support/paths';
import { scenarios } from '../scenarios';
import { recordState } from './recordState';
import { writeState } from './writeState';

/** `npm run diagnose:record -- [STATE…]`: makes the faults anew and writes the states that they leave. */
async function main(wanted: string[]): Promise<void> {
  const unknown = wanted.filter(
    name => !scenarios.some(each => each.name === name),
  );
  if (unknown.length > 0) {
    throw new Error(
      `There is no state ${unknown.join(', ')}. The states are: ${scenarios
        .map(each => each.name)
        .join(', ')}`,
    );
  }
  const chosen = scenarios.filter(
    each => wanted.length === 0 || wanted.includes(each.name),
  );
  let failed = 0;
  for (const scenario of chosen) {
    try {
      const state = await recordState(scenario);
      const folder = 'packages/testbed/src/diagnosis/states';
      writeState(join(root, folder, scenario.name), state);
      process.stdout.write(`${scenario.name}\n`);
    } catch (error) {
      failed += 1;
      process.stderr.write(`${scenario.name}: ${(error as Error).message}\n`);
    }
  }
  process.exit(failed > 0 ? 1 : 0);
}

main(process.argv.slice(2)).catch(error => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
