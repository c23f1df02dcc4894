// `npm run testbed -- build|up|status|hang|kill|restore|down`: the real test bed, of Kubernetes' own programs.
import { join } from 'node:path';
import { ensureBinaries } from '../lib/binaries.mjs';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** Commands that need the programs. */
const NEEDING = ['build', 'up', 'run'];

/** @param {string[]} args */
export async function run(args, { root }) {
  if (NEEDING.includes(args[0])) {
    try {
      // Told on stderr: `build` prints the folder, `run` and `up --json` one line of JSON.
      const folder = await ensureBinaries(root, line => console.error(line));
      if (args[0] === 'build') {
        console.log(folder);
        return 0;
      }
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
