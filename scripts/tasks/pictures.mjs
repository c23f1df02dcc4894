// `npm run pictures`: takes the screenshots of docs/images from the running product; `-- --all` takes every variant into .cache/pictures.
import { join } from 'node:path';
import { buildAppIfNeeded } from '../lib/build.mjs';
import { runToEnd, typeScript } from '../lib/processes.mjs';

/** @param {string[]} args */
export async function run(args, { root }) {
  await buildAppIfNeeded(root);
  return runToEnd(
    process.execPath,
    typeScript(join(root, 'packages/testbed/src/pictures/main.ts'), ...args),
    { cwd: root },
  );
}
