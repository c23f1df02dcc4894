import { setTimeout as sleep } from 'node:timers/promises';
import { lastLines, type RunningProgram } from './spawnProgram';

/** How often the endpoint of a program that starts is asked. */
const EVERY_MS = 25;

/** What to wait for. */
export interface UntilReadyOptions {
  /** For the error message, such as `etcd`. */
  what: string;
  program: RunningProgram;
  /** Asks the program; one that fails or is false is repeated. */
  check: () => Promise<boolean>;
  timeoutMs: number;
  signal?: AbortSignal;
}

/**
 * Asks a program until it is ready: a process of somebody else has no event to await.
 * @throws Error with the end of its log when it ends first, or is not ready in time
 */
export async function untilReady(options: UntilReadyOptions): Promise<void> {
  const { what, program, check, timeoutMs, signal } = options;
  const until = performance.now() + timeoutMs;
  let ended: string | undefined;
  program.ended.then(how => {
    ended = how;
  });
  let last: unknown;
  const asked = async () => {
    try {
      return await check();
    } catch (error) {
      last = error;
      return false;
    }
  };
  while (!(await asked())) {
    signal?.throwIfAborted();
    const problem = problemOf();
    if (problem) {
      throw new Error(
        `${problem}. The end of ${program.logFile}:\n${lastLines(
          program.logFile,
        )}`,
      );
    }
    await sleep(EVERY_MS);
  }

  function problemOf(): string | undefined {
    if (ended) return `${what} ended ${ended} before it was ready`;
    if (performance.now() < until) return undefined;
    const why = last instanceof Error ? ` (${last.message})` : '';
    return `${what} is not ready after ${timeoutMs / 1000} s${why}`;
  }
}
