// Builds the stories of the pages as a static site when what goes into it has changed.
import { createHash } from 'node:crypto';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { capture } from './processes.mjs';

const SOURCES = [
  'plugins/k8ssandra/.storybook',
  'plugins/k8ssandra/package.json',
  'plugins/k8ssandra/src',
  'plugins/k8ssandra-common/src',
  'yarn.lock',
];

/** @param {string} path @returns {string[]} */
function filesIn(path) {
  return statSync(path).isDirectory()
    ? readdirSync(path)
        .sort()
        .flatMap(name => filesIn(join(path, name)))
    : [path];
}

/** @param {string} root */
function digest(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of filesIn(join(root, source))) {
      // tests are no part of it
      if (/\.test\.tsx?$/.test(file)) continue;
      hash.update(file.slice(root.length)).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * The folder with the built stories.
 * @param {string} root
 */
export async function buildStoriesIfNeeded(root) {
  const all = join(root, '.cache', 'stories');
  const folder = join(all, digest(root));
  if (existsSync(folder)) return folder;

  console.log('Building the stories …');
  const unfinished = `${folder}.unfinished`;
  const { JEST_WORKER_ID: _, ...env } = process.env;
  const result = await capture(
    'yarn',
    ['storybook', 'build', '--quiet', '--output-dir', unfinished],
    {
      cwd: join(root, 'plugins/k8ssandra'),
      env: { ...env, NODE_ENV: 'production', STORYBOOK_DISABLE_TELEMETRY: '1' },
    },
  );
  if (result.status !== 0) {
    throw new Error(`The stories could not be built:\n${result.output}`);
  }
  for (const old of readdirSync(all)) {
    if (join(all, old) !== unfinished) {
      rmSync(join(all, old), { recursive: true });
    }
  }
  renameSync(unfinished, folder);
  return folder;
}
