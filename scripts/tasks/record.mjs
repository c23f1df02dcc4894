// `npm run diagnose:record -- [STATE…]`: makes faults on the simulated fleet and writes the labelled states of packages/testbed/src/diagnosis.
import { join } from 'node:path';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** @param {string[]} args */
export function run(args, { root }) {
  return runToEnd(
    process.execPath,
    typeScript(
      join(root, 'packages/testbed/src/diagnosis/recorder/main.ts'),
      ...args,
    ),
    { cwd: root },
  );
}
