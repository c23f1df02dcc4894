import { readdirSync, readFileSync } from 'node:fs';
import { kill } from './endWithUs';

/** How long threads may take to stop on a busy machine. */
const STOPPED_MS = 5_000;

/** Waits without giving others a turn: what follows a pause must meet a process that stands still. */
const wait = (ms: number) =>
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

/** True when every thread has stopped; undefined where the system does not tell. */
function isStopped(pid: number): boolean | undefined {
  try {
    const threads = `/proc/${pid}/task`;
    return readdirSync(threads).every(thread => {
      const stat = readFileSync(`${threads}/${thread}/stat`, 'utf8');
      // The name before it may hold anything but the last parenthesis.
      return stat.slice(stat.lastIndexOf(')') + 2)[0] === 'T';
    });
  } catch {
    return undefined;
  }
}

/**
 * Stops a process by SIGSTOP, and returns when all its threads stand still: until one of them takes the signal, the others go on, which
 * on a busy machine is time for many answers.
 */
export function pause(pid: number): void {
  kill(pid, 'SIGSTOP');
  const until = performance.now() + STOPPED_MS;
  while (isStopped(pid) === false) {
    if (performance.now() > until) {
      throw new Error(`Process ${pid} has not stopped in ${STOPPED_MS} ms`);
    }
    wait(1);
  }
}
