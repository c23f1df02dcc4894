// `npm run --silent diagnose -- --state DIR …`: explains a cluster from a recording of its Kubernetes clusters.
import { join } from 'node:path';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** @param {string[]} args */
export function run(args, { root }) {
  return runToEnd(
    process.execPath,
    typeScript(
      join(root, 'packages/control-plane/src/diagnosis/cli/main.ts'),
      ...args,
    ),
    { cwd: root },
  );
}
