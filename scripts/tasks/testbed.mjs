// `npm run testbed -- build|up|down|status`: the real test bed, of Kubernetes' own programs.
import { join } from 'node:path';
import { ensureBinaries } from '../lib/binaries.mjs';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** @param {string[]} args */
export async function run(args, { root }) {
  if (args[0] === 'build' && args.length === 1) {
    try {
      console.log(await ensureBinaries(root, line => console.log(line)));
      return 0;
    } catch (error) {
      console.error(error.message);
      return 1;
    }
  }
  return runToEnd(
    process.execPath,
    typeScript(join(root, 'packages/testbed/src/bed/main.ts'), ...args),
    { cwd: root },
  );
}
