import { spawnSync } from 'node:child_process';

const pids = new Set<number>();
let listening = false;

/** Kills a process by its id; one that is gone already is none of our concern. */
export function kill(pid: number, signal: NodeJS.Signals = 'SIGKILL'): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

const killAll = () => pids.forEach(pid => kill(pid));

function listen(): void {
  if (listening) return;
  listening = true;
  process.once('exit', killAll);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      // Whoever handles the signal ends its processes in its own order.
      if (process.listenerCount(signal) > 0) return;
      killAll();
      process.kill(process.pid, signal);
    });
  }
}

/** Kills the process when this one ends; the returned function takes that back, once it is gone. */
export function endWithUs(pid: number): () => void {
  listen();
  pids.add(pid);
  return () => pids.delete(pid);
}

let prefix: string[] | undefined;

/**
 * What to put before a command so that Linux kills it when we end without a chance to do so (SIGKILL, a crash).
 * Nothing on systems without it: there `down` finds the process by its file.
 */
export function deathSignalPrefix(): string[] {
  if (prefix === undefined) {
    const asked = ['--pdeathsig', 'KILL', '--'];
    const works =
      process.platform === 'linux' &&
      spawnSync('setpriv', [...asked, 'true']).status === 0;
    prefix = works ? ['setpriv', ...asked] : [];
  }
  return prefix;
}
