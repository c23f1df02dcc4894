import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** The repository. */
export const root = resolve(
  require.resolve('@k8ssandra-backstage/testbed/package.json'),
  '../../..',
);

/** A new folder for the state of one test. */
export function newStateDir(): string {
  return mkdtempSync(join(tmpdir(), 'k8ssandra-test-'));
}
