import { join } from 'node:path';
import { ensureBinaries } from '../../../../../scripts/lib/binaries.mjs';
import { root } from '../../support/paths';

/** A program that a bed runs. */
export type ProgramName =
  | 'etcd'
  | 'kube-apiserver'
  | 'kube-controller-manager'
  | 'kubectl';

/** The script has no types of its own. */
type Build = (root: string, log?: (line: string) => void) => Promise<string>;

let folder: Promise<string> | undefined;

/**
 * Path of a program, built first where only Go is there.
 * @throws Error with the one line that says what the machine lacks
 */
export async function programPath(
  name: ProgramName,
  log?: (line: string) => void,
): Promise<string> {
  folder ??= (ensureBinaries as Build)(root, log);
  return join(await folder, name);
}
