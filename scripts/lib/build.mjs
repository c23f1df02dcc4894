// Builds the browser bundle when what goes into it is newer than the bundle.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { capture } from './processes.mjs';

const SOURCES = [
  'packages/app/src',
  'packages/app/public',
  'packages/app/package.json',
  'plugins/k8ssandra/src',
  'plugins/k8ssandra-common/src',
  'yarn.lock',
];

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(
    0,
    ...readdirSync(path).map(name => newest(join(path, name))),
  );
}

/** @param {string} root */
export async function buildAppIfNeeded(root) {
  const built = join(root, 'packages/app/dist/index.html');
  const sources = Math.max(
    ...SOURCES.map(source => newest(join(root, source))),
  );
  if (existsSync(built) && statSync(built).mtimeMs >= sources) return;

  console.log('Building the pages …');
  const result = await capture(
    'yarn',
    ['backstage-cli', 'package', 'build', '--config', '../../app-config.yaml'],
    { cwd: join(root, 'packages/app') },
  );
  if (result.status !== 0) {
    throw new Error(`The pages could not be built:\n${result.output}`);
  }
}
