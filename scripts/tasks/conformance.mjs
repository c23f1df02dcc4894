// `npm run conformance`: one suite of statements about Kubernetes, asked of the simulator and of a real API server.
import { join } from 'node:path';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** @param {string[]} args */
export function run(args, { root }) {
  return runToEnd(
    process.execPath,
    typeScript(join(root, 'packages/testbed/src/conformance/main.ts'), ...args),
    { cwd: root },
  );
}
