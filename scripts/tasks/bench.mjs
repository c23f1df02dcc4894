// `npm run bench`: the benchmarks of packages/testbed on a simulated fleet or real API servers; prints a table, writes docs/benchmarks.md with --write.
import { join } from 'node:path';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** @param {string[]} args */
export function run(args, { root }) {
  return runToEnd(
    process.execPath,
    [
      '--expose-gc',
      ...typeScript(join(root, 'packages/testbed/src/bench/main.ts'), ...args),
    ],
    { cwd: root },
  );
}
