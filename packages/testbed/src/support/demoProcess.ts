import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths';

/** `npm start` as a person runs it, in a process group of its own. */
export interface DemoProcess {
  /** Everything it printed so far. */
  output(): string;
  /** Resolves with the output when the line matches; rejects when the process ends before. */
  untilPrinted(line: RegExp): Promise<string>;
  /** Resolves with the exit status. */
  ended: Promise<number | null>;
  /** Ctrl-C: a signal to the whole group. */
  interrupt(): void;
  /** Whether any process of its group still runs. */
  isAlive(): boolean;
}

/** Starts it. The tools are there already, so it begins at once. */
export function startDemo(...args: string[]): DemoProcess {
  const child = spawn(
    process.execPath,
    [join(root, 'scripts', 'run.mjs'), 'demo', ...args],
    {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, K8SSANDRA_TOOLS_READY: '1' },
    },
  );
  let printed = '';
  const listeners = new Set<() => void>();
  const keep = (chunk: Buffer) => {
    printed += chunk;
    for (const tell of [...listeners]) tell();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  const ended = new Promise<number | null>(resolve => {
    child.once('close', code => resolve(code));
  });
  const group = child.pid!;
  return {
    output: () => printed,
    ended,
    untilPrinted: line =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (!line.test(printed)) return;
          listeners.delete(look);
          resolve(printed);
        };
        listeners.add(look);
        look();
        ended.then(code =>
          reject(new Error(`It ended with status ${code}:\n${printed}`)),
        );
      }),
    interrupt: () => process.kill(-group, 'SIGINT'),
    isAlive: () => {
      try {
        return process.kill(-group, 0);
      } catch {
        return false;
      }
    },
  };
}
