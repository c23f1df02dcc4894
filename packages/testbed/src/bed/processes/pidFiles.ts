import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kill } from './endWithUs';

const SUFFIX = '.pid';

/** Notes a process in a folder, so that a later command can end it; the returned function removes the note. */
export function writePidFile(
  folder: string,
  name: string,
  pid: number,
): () => void {
  const file = join(folder, name + SUFFIX);
  writeFileSync(file, `${pid}\n`);
  return () => rmSync(file, { force: true });
}

/** A process that a folder tells of. */
export interface NotedProcess {
  /** Name of the program, such as `kube-apiserver`. */
  name: string;
  pid: number;
}

/** True while a process of this id runs with the folder in its command line: an id may have gone to somebody else. */
function isOurs(pid: number, folder: string): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(folder);
  } catch {
    return process.platform !== 'linux';
  }
}

/** All processes that the folder and its subfolders tell of and that still run. */
export function notedProcesses(folder: string): NotedProcess[] {
  let files: string[];
  try {
    files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return files
    .filter(file => file.endsWith(SUFFIX))
    .map(file => ({
      name: file.slice(0, -SUFFIX.length),
      pid: Number(readFileSync(join(folder, file), 'utf8')),
    }))
    .filter(({ pid }) => pid > 1 && isOurs(pid, folder));
}

/** Kills what a folder tells of; for what an owner that was killed left behind. */
export function killNotedProcesses(folder: string): NotedProcess[] {
  const found = notedProcesses(folder);
  found.forEach(({ pid }) => kill(pid));
  return found;
}
