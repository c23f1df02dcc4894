// `npm run fleet -- status|up|down|hang|slow|deny|restore CONTEXT`: operates the simulated fleet while it runs.
import { join } from 'node:path';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** @param {string[]} args */
export function run(args, { root }) {
  return runToEnd(
    process.execPath,
    typeScript(join(root, 'packages/fleet-simulator/src/cli/main.ts'), ...args),
    {
      cwd: root,
      env: {
        ...process.env,
        K8SSANDRA_STATE:
          process.env.K8SSANDRA_STATE ?? join(root, '.data', 'fleet'),
      },
    },
  );
}
