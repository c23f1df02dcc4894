import type { LoggerLike } from '../dataplane';
import { startFleet, type Fleet, type StartFleetOptions } from './startFleet';

/** Options of {@link runFleetProcess}. */
export interface FleetProcessOptions extends Omit<StartFleetOptions, 'logger'> {
  /** Ends when the parent's end of stdin or the IPC channel closes. */
  exitWithParent?: boolean;
}

/** The line that says that the fleet is ready. */
export function readyLine(fleet: Fleet): string {
  return JSON.stringify({
    ready: true,
    kubeconfig: fleet.kubeconfig,
    portalKubeconfig: fleet.portalKubeconfig,
    adminPort: fleet.adminPort,
    clusters: [...fleet.clusters.values()].map(({ cluster }) => ({
      name: cluster.name,
      server: cluster.server,
      port: cluster.port,
    })),
  });
}

function untilTold(exitWithParent: boolean): Promise<void> {
  return new Promise(resolve => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
    process.once('SIGHUP', () => resolve());
    if (!exitWithParent) return;
    process.once('disconnect', () => resolve());
    process.stdin.once('end', () => resolve());
    process.stdin.once('close', () => resolve());
    process.stdin.once('error', () => resolve());
    process.stdin.resume();
  });
}

/** Runs a fleet until a signal or the end of its parent; prints one JSON line on stdout when it is ready, and problems on stderr. */
export async function runFleetProcess(
  options: FleetProcessOptions,
): Promise<void> {
  const told = untilTold(options.exitWithParent ?? false);
  const logger: LoggerLike = {
    info: message => process.stderr.write(`${message}\n`),
    warn: (message, error) =>
      process.stderr.write(`${message}${error ? `: ${error.message}` : ''}\n`),
  };
  const fleet = await startFleet({ ...options, logger });
  process.stdout.write(`${readyLine(fleet)}\n`);
  await told;
  await fleet.stop();
}
