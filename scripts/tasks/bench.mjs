// `npm run bench`: the benchmarks of packages/testbed against a fleet process; prints a table, writes docs/benchmarks.md with --write.
import { join } from 'node:path';
import { runToEnd } from '../lib/processes.mjs';

/** @param {string[]} args */
export function run(args, { root }) {
  return runToEnd(
    process.execPath,
    [
      '--no-warnings',
      '--expose-gc',
      '--require',
      '@backstage/cli/config/nodeTransform.cjs',
      join(root, 'packages/testbed/src/bench/main.ts'),
      ...args,
    ],
    { cwd: root },
  );
}
