import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { stop, typeScript } from '../../../../../scripts/lib/processes.mjs';
import { root } from '../../support/paths';
import type { BedProcessOptions, BedProcessReady } from './bedProcess';

/** A bed in a process of its own. */
export interface SpawnedBed extends BedProcessReady {
  /** Of the process with the data planes. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** So long it may take to end all its clusters. */
const STOP_MS = 30_000;

/** Starts real clusters; resolves when they are ready. */
export async function spawnBed(
  options: BedProcessOptions,
): Promise<SpawnedBed> {
  const child = spawn(
    process.execPath,
    typeScript(
      join(root, 'packages/testbed/src/bench/fleets/bedProcess.ts'),
      JSON.stringify(options),
    ),
    { cwd: root, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ready = await readyLine(child);
  return {
    ...ready,
    pid: child.pid!,
    stop: () => stop(child as ChildProcess, STOP_MS),
  };
}

function readyLine(child: ChildProcess): Promise<BedProcessReady> {
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout! }).once('line', line =>
      resolve(JSON.parse(line)),
    );
    child.once('error', reject);
    child.once('exit', code =>
      reject(new Error(`The bed ended with status ${code}`)),
    );
  });
}
