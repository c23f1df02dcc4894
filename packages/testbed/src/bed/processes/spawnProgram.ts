import { spawn } from 'node:child_process';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deathSignalPrefix, endWithUs, kill } from './endWithUs';
import { pause } from './pause';
import { writePidFile } from './pidFiles';

/** A program to run. */
export interface ProgramOptions {
  /** Path of its file. */
  path: string;
  /** Name of its files. */
  name: string;
  args: string[];
  /** Folder of its log and of the note with its id. One of the arguments must name this folder or one in it. */
  folder: string;
}

/** A program that runs until it is ended, or until we end. */
export interface RunningProgram {
  readonly pid: number;
  /** What it wrote on both its outputs. */
  readonly logFile: string;
  /** Where this run's part of the log begins, in bytes. */
  readonly logStart: number;
  /** False once it ended, whoever ended it. */
  readonly running: boolean;
  /** Resolves with how it ended, in words. */
  readonly ended: Promise<string>;
  /** Sends a signal; after SIGSTOP it stands still when this returns. */
  signal(signal: NodeJS.Signals): void;
  /** Kills it and resolves when it is gone. */
  end(): Promise<void>;
}

/** The last lines of a log, for an error message. */
export function lastLines(file: string, count = 12): string {
  try {
    return readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .slice(-count)
      .join('\n');
  } catch {
    return '(no log)';
  }
}

/**
 * Starts a program whose outputs go to a file and which ends with us.
 * @throws Error when it cannot be started at all
 */
export async function spawnProgram(
  options: ProgramOptions,
): Promise<RunningProgram> {
  const { path, name, args, folder } = options;
  mkdirSync(folder, { recursive: true });
  const logFile = join(folder, `${name}.log`);
  const log = openSync(logFile, 'a');
  const logStart = fstatSync(log).size;
  const [command, ...rest] = [...deathSignalPrefix(), path, ...args];
  const child = spawn(command, rest, { stdio: ['ignore', log, log] });
  closeSync(log);
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  const pid = child.pid!;
  const forget = [endWithUs(pid), writePidFile(folder, name, pid)];
  let running = true;
  const ended = new Promise<string>(resolve => {
    child.once('exit', (code, signal) => {
      running = false;
      forget.forEach(each => each());
      resolve(signal ? `by ${signal}` : `with status ${code}`);
    });
  });
  return {
    pid,
    logFile,
    logStart,
    get running() {
      return running;
    },
    ended,
    signal: signal => {
      if (!running) throw new Error(`${name} has ended`);
      if (signal === 'SIGSTOP') pause(pid);
      else kill(pid, signal);
    },
    end: async () => {
      if (running) kill(pid);
      await ended;
    },
  };
}
