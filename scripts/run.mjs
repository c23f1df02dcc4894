#!/usr/bin/env node
// The one entry of every root script. Starts with whatever Node is there (18 or newer), fetches Node 24 and Yarn 4
// from npm when needed, installs from the lockfile when it changed, then runs scripts/tasks/<task>.mjs.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [task, ...args] = process.argv.slice(2);
const TOOLS_READY = 'K8SSANDRA_TOOLS_READY';

// Files that are named on the command line lie where the caller stands; npm tells, and changes it in nested runs.
process.env.K8SSANDRA_CALLED_FROM ??= process.env.INIT_CWD ?? process.cwd();

function isGoodNode(version) {
  const [major, minor] = version.split('.').map(Number);
  return major >= 24 || (major === 22 && minor >= 19);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const taskFile = join(root, 'scripts', 'tasks', `${task}.mjs`);
if (!task || !existsSync(taskFile)) {
  fail(`Unknown task "${task ?? ''}". See "scripts" in package.json.`);
}

if (process.env[TOOLS_READY] !== '1') {
  // `node@24` carries the binary in a package of its own; npm with ignore-scripts leaves it out, hence the check below.
  const packages = [
    '@yarnpkg/cli-dist@4.18.1',
    ...(isGoodNode(process.versions.node) ? [] : ['node@24']),
  ];
  const result = spawnSync(
    process.platform === 'win32' ? 'npm.cmd' : 'npm',
    [
      'exec',
      '--yes',
      '--prefer-offline',
      '--loglevel=error',
      ...packages.map(name => `--package=${name}`),
      '--',
      'node',
      ...process.argv.slice(1),
    ],
    { stdio: 'inherit', env: { ...process.env, [TOOLS_READY]: '1' } },
  );
  if (result.error) fail(`Cannot run npm: ${result.error.message}`);
  process.exit(result.status ?? 1);
}

if (!isGoodNode(process.versions.node)) {
  fail(
    'Node 24 could not be fetched from npm (is ignore-scripts set?). Install Node 22.19+ or 24 and try again.',
  );
}

process.chdir(root);
const { installIfNeeded } = await import('./lib/install.mjs');
installIfNeeded(root);
const { run } = await import(
  new URL(`./tasks/${task}.mjs`, import.meta.url).href
);
process.exitCode = (await run(args, { root })) ?? 0;
