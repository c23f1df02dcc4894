import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { findBinaries } from '../../../../scripts/lib/binaries.mjs';
import { root } from './paths';

/** Something of the machine that a test needs and may be missing. */
export interface Requirement {
  /** Path of the program; undefined when it is missing. */
  path: string | undefined;
  /** One line that says how to get it. */
  hint: string;
  /** True where its absence is a failure, not a skipped test. */
  mandatory: boolean;
}

function onPath(...names: string[]): string | undefined {
  for (const name of names) {
    const found = spawnSync('which', [name], { encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return undefined;
}

function firstExisting(...paths: Array<string | undefined>) {
  return paths.find(path => path && existsSync(path));
}

/** A Chromium: `CHROMIUM`, or one of the system. */
export const chromium: Requirement = {
  path: firstExisting(
    process.env.CHROMIUM,
    onPath('chromium', 'chromium-browser', 'google-chrome'),
  ),
  hint: 'Browser tests need Chromium: apt-get install chromium, or name one in CHROMIUM.',
  mandatory: process.env.K8SSANDRA_REQUIRE_BROWSER === '1',
};

const binaries = findBinaries(root);

/**
 * The folder with kube-apiserver, kube-controller-manager, kubectl and etcd. Where Go exists but they are not built yet, the folder
 * does not exist: whoever starts a bed builds them.
 */
export const realKubernetes: Requirement = {
  path: 'folder' in binaries ? binaries.folder : undefined,
  hint: ('missing' in binaries && binaries.missing) || '',
  mandatory: process.env.K8SSANDRA_REQUIRE_BED === '1',
};

/** A kubectl: `KUBECTL`, the one that belongs to the real test bed, or one of the system. */
export const kubectl: Requirement = {
  path: firstExisting(
    process.env.KUBECTL,
    realKubernetes.path && join(realKubernetes.path, 'kubectl'),
    onPath('kubectl'),
  ),
  hint: 'kubectl tests need kubectl: npm run testbed -- build builds it with Go; or name one in KUBECTL.',
  mandatory: process.env.K8SSANDRA_REQUIRE_KUBECTL === '1',
};

/** `describe`, skipped with the hint in its name when something is missing, and failing where it is mandatory. */
export function describeWith(
  requirement: Requirement,
  name: string,
  body: () => void,
): void {
  const { path, hint, mandatory } = requirement;
  if (path === undefined && mandatory) {
    describe(name, () => {
      it('finds what it needs', () => {
        throw new Error(hint);
      });
    });
    return;
  }
  const block = path === undefined ? describe.skip : describe;
  block(path === undefined ? `${name} (${hint})` : name, body);
}
