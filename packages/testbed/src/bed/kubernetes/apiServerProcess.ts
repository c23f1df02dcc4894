import { statSync, openSync, readSync, closeSync } from 'node:fs';
import { spawnProgram, untilReady, type RunningProgram } from '../processes';
import { statusOf } from './asked';

/** Options of {@link startApiServer}. */
export interface ApiServerProcessOptions {
  /** Of the cluster, for error messages. */
  name: string;
  path: string;
  folder: string;
  args: string[];
  server: string;
  caPem: string;
  timeoutMs: number;
  signal?: AbortSignal;
}

/** Thrown when another program was quicker to take the port. */
export class PortTaken extends Error {}

/** What a log says from a position on. */
function logFrom(file: string, position: number): string {
  const buffer = Buffer.alloc(Math.max(0, statSync(file).size - position));
  const handle = openSync(file, 'r');
  try {
    readSync(handle, buffer, 0, buffer.length, position);
  } finally {
    closeSync(handle);
  }
  return buffer.toString();
}

/**
 * Starts a kube-apiserver and waits until `/readyz` is content: by then its default roles are there.
 * @throws PortTaken, or Error with the end of its log
 */
export async function startApiServer(
  options: ApiServerProcessOptions,
): Promise<RunningProgram> {
  const { name, server, caPem, path, folder, args } = options;
  const program = await spawnProgram({
    path,
    name: 'kube-apiserver',
    folder,
    args,
  });
  const logStart = program.logStart;
  try {
    await untilReady({
      what: `kube-apiserver of ${name}`,
      program,
      timeoutMs: options.timeoutMs,
      signal: options.signal,
      // A port that another server answers on is told by its certificate.
      check: async () => (await statusOf(`${server}/readyz`, caPem)) === 200,
    });
    return program;
  } catch (error) {
    await program.end();
    const taken = logFrom(program.logFile, logStart).includes(
      'bind: address already in use',
    );
    throw taken ? new PortTaken(`The port of ${server} is taken`) : error;
  }
}
