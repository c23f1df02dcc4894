import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { CommandError } from '@k8ssandra-backstage/fleet-simulator';
import { killNotedProcesses, notedProcesses } from '../processes';

/** Marks a folder as ours to remove. */
const MARK = 'testbed';
/** Name of the process that runs a bed, in the notes of its folder. */
export const SUPERVISOR = 'supervisor';

/** The process that runs the bed of a folder; undefined when none does. */
export function supervisorOf(stateDir: string): number | undefined {
  return notedProcesses(stateDir).find(each => each.name === SUPERVISOR)?.pid;
}

/**
 * Makes the folder of a new bed. What a bed left there that could not clean up after itself goes.
 * @throws CommandError when a bed runs there, or when the folder holds something else
 */
export function prepareFolder(stateDir: string): void {
  if (supervisorOf(stateDir)) {
    throw new CommandError(
      `A test bed runs with the state in ${stateDir}. End it with "npm run testbed -- down", or name another folder with --state.`,
    );
  }
  const isOurs = existsSync(join(stateDir, MARK));
  if (!isOurs && existsSync(stateDir) && readdirSync(stateDir).length > 0) {
    throw new CommandError(
      `${stateDir} is not empty and is not the folder of a test bed: name another one with --state.`,
    );
  }
  removeFolder(stateDir);
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  writeFileSync(
    join(stateDir, MARK),
    'Written by "npm run testbed"; removed with everything beside it.\n',
  );
}

/** Ends what still runs in a bed's folder and removes it; one that is not a bed's is left alone. */
export function removeFolder(stateDir: string): void {
  if (!existsSync(join(stateDir, MARK))) return;
  killNotedProcesses(stateDir);
  rmSync(stateDir, { recursive: true, force: true, maxRetries: 5 });
}
