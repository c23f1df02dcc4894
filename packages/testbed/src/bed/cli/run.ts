import { notedProcesses, writePidFile } from '../processes';
import { startBed, type Bed } from '../startBed';
import { prepareFolder, removeFolder, SUPERVISOR } from './folder';
import type { CommandLine } from './options';

/** What `run` says in one JSON line when the bed is ready. */
export interface ReadyLine {
  ready: true;
  /** The administrator's, one context per cluster. */
  kubeconfig: string;
  /** The portal's own account in the control-plane cluster. */
  portalKubeconfig: string;
  adminPort: number;
  clusters: Array<{
    name: string;
    server: string;
    port: number;
    auditLog: string;
  }>;
  /** All processes, by their path in the folder, such as `clusters/control-plane/kube-apiserver`. */
  processes: Array<{ name: string; pid: number }>;
}

function readyLine(bed: Bed, stateDir: string): ReadyLine {
  return {
    ready: true,
    kubeconfig: bed.kubeconfig,
    portalKubeconfig: bed.portalKubeconfig,
    adminPort: bed.adminPort,
    clusters: [...bed.clusters.values()].map(
      ({ kubernetes: { name, server, port, auditLog } }) => ({
        name,
        server,
        port,
        auditLog,
      }),
    ),
    processes: notedProcesses(stateDir),
  };
}

/** Resolves at a signal, or with `exitWithParent` when the parent's end of stdin or the IPC channel closes. */
function untilTold(exitWithParent: boolean): Promise<void> {
  return new Promise(resolve => {
    const told = () => resolve();
    // Heard for good: a second Ctrl-C must not cut the clean-up short.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, told);
    }
    if (!exitWithParent) return;
    process.once('disconnect', told);
    for (const event of ['end', 'close', 'error']) {
      process.stdin.once(event, told);
    }
    process.stdin.resume();
  });
}

/** Runs a bed until it is told to end, and leaves nothing. */
export async function run(line: CommandLine): Promise<void> {
  const { stateDir, pace } = line;
  const definition = line.definition();
  prepareFolder(stateDir);
  const told = untilTold(line.exitWithParent);
  const forget = writePidFile(stateDir, SUPERVISOR, process.pid);
  const say = (text: string) => process.stderr.write(`${text}\n`);
  try {
    const starting = startBed({
      stateDir,
      definition,
      pace,
      logger: {
        info: say,
        warn: (message, error) =>
          say(`${message}${error ? `: ${error.message}` : ''}`),
      },
    });
    const first = await Promise.race([starting, told]);
    const bed = await starting;
    if (first) {
      const ready = readyLine(bed, stateDir);
      process.stdout.write(`${JSON.stringify(ready)}\n`);
      process.send?.(ready);
    }
    await told;
    await bed.stop();
  } finally {
    forget();
    removeFolder(stateDir);
  }
}
