// Installs dependencies when the lockfile or a package.json changed since the last install.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

function manifests(root) {
  const packages = ['packages', 'plugins'].flatMap(folder =>
    readdirSync(join(root, folder)).map(name =>
      join(folder, name, 'package.json'),
    ),
  );
  return ['yarn.lock', 'package.json', '.yarnrc.yml', ...packages].filter(
    file => existsSync(join(root, file)),
  );
}

/** @param {string} root */
export function installIfNeeded(root) {
  const hash = createHash('sha256');
  for (const file of manifests(root))
    hash.update(file).update(readFileSync(join(root, file)));
  const wanted = hash.digest('hex');
  const stamp = join(root, 'node_modules', '.k8ssandra-install');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;

  console.error('Installing dependencies (once; about a minute) …');
  const result = spawnSync('yarn', ['install', '--immutable'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    console.error(result.stdout ?? '', result.stderr ?? '');
    console.error(
      'Dependencies could not be installed; the lines above say why.',
    );
    process.exit(1);
  }
  writeFileSync(stamp, wanted);
}
