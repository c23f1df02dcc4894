// Child processes that end with us.
import { spawn } from 'node:child_process';

/** Arguments of Node that run a TypeScript file of the repository from its sources. */
export const typeScript = (file, ...args) => [
  '--no-warnings',
  '--require',
  '@backstage/cli/config/nodeTransform.cjs',
  file,
  ...args,
];

/** Runs a command with our terminal and resolves with its exit status. */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(signal ? 1 : code ?? 1));
  });
}

/** Runs a command, keeping its output; resolves with `{ status, output, seconds }`. */
export function capture(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      ...options,
    });
    let output = '';
    const keep = chunk => {
      output += chunk;
      options.onOutput?.(String(chunk));
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({
        status: signal ? 1 : code ?? 1,
        output,
        seconds: (performance.now() - startedAt) / 1000,
      }),
    );
  });
}

/** Asks a child to stop and resolves when it is gone; kills it after the grace period. */
export function stop(child, graceMs = 10_000) {
  if (!child || child.exitCode !== null || child.signalCode !== null)
    return Promise.resolve();
  return new Promise(resolve => {
    const timer = setTimeout(() => child.kill('SIGKILL'), graceMs);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
