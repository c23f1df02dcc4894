import { spawn } from 'node:child_process';
import { mkdirSync, openSync, closeSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CommandError } from '@k8ssandra-backstage/fleet-simulator';
import { root } from '../../support/paths';
import { programPath } from '../kubernetes';
import { lastLines } from '../processes';
import { supervisorOf } from './folder';
import type { CommandLine } from './options';
import type { ReadyLine } from './run';

/** Starts a bed in a process of its own, which outlives this one; returns what to print. */
export async function up(line: CommandLine): Promise<string> {
  const { stateDir } = line;
  const startedAt = performance.now();
  // Told here rather than in a log.
  line.definition();
  const kubectl = await programPath('kubectl', text => console.error(text));
  if (supervisorOf(stateDir)) {
    throw new CommandError(
      `A test bed runs already with the state in ${stateDir}: "npm run testbed -- status" shows it, "npm run testbed -- down" ends it.`,
    );
  }
  const ready = await startSupervisor(line);
  if (line.json) return JSON.stringify(ready);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const [home] = ready.clusters;
  return `Started ${
    ready.clusters.length
  } clusters in ${seconds} s: ${ready.clusters
    .map(each => each.name)
    .join(', ')}
Kubeconfig: ${ready.kubeconfig}
The portal's own: ${ready.portalKubeconfig}

Try it:   ${kubectl} --kubeconfig ${ready.kubeconfig} --context ${
    home.name
  } get clientconfigs -A
End it:   npm run testbed -- down`;
}

async function startSupervisor(line: CommandLine): Promise<ReadyLine> {
  const logFile = join(tmpdir(), `k8ssandra-testbed-${process.pid}.log`);
  mkdirSync(tmpdir(), { recursive: true });
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(
    process.execPath,
    [
      ...process.execArgv,
      join(root, 'packages/testbed/src/bed/main.ts'),
      'run',
      '--state',
      line.stateDir,
      ...line.passedOn,
    ],
    { cwd: root, detached: true, stdio: ['ignore', log, log, 'ipc'] },
  );
  closeSync(log);
  try {
    return await new Promise<ReadyLine>((resolve, reject) => {
      child.once('error', reject);
      // The loader of TypeScript speaks on this channel too.
      child.on('message', message => {
        if ((message as Partial<ReadyLine>).ready)
          resolve(message as ReadyLine);
      });
      child.once('exit', () =>
        reject(new CommandError(lastLines(logFile, 20))),
      );
    });
  } finally {
    // The bed writes on: its open file has no name from now on.
    rmSync(logFile, { force: true });
    if (child.connected) child.disconnect();
    child.unref();
  }
}
