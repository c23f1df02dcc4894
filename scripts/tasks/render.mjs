// `npm run --silent render -- --file FILE …`: prints what the control plane would make of a K8ssandraCluster in every region.
import { join } from 'node:path';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** @param {string[]} args */
export function run(args, { root }) {
  return runToEnd(
    process.execPath,
    typeScript(
      join(root, 'packages/control-plane/src/render/cli/main.ts'),
      ...args,
    ),
    { cwd: root },
  );
}
