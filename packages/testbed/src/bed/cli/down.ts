import { setTimeout as sleep } from 'node:timers/promises';
import { kill } from '../processes';
import { removeFolder, supervisorOf } from './folder';

/** How long a bed may take to end by itself. */
const GRACE_MS = 15_000;

/** Ends the bed of a folder, one whose process was killed included, and removes the folder; returns what to print. */
export async function down(stateDir: string): Promise<string> {
  const supervisor = supervisorOf(stateDir);
  if (supervisor) {
    kill(supervisor, 'SIGTERM');
    const until = performance.now() + GRACE_MS;
    // It is no child of ours, so its end is no event here.
    while (supervisorOf(stateDir) && performance.now() < until) await sleep(50);
  }
  removeFolder(stateDir);
  return supervisor
    ? `The test bed in ${stateDir} has ended.`
    : `No test bed runs with the state in ${stateDir}.`;
}
