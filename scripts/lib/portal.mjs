// Starts and watches the two processes of the demo: the simulated fleet and the portal's backend.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createServer } from 'node:net';
import { join } from 'node:path';

const LOADER = ['--no-warnings', '--require', '@backstage/cli/config/nodeTransform.cjs'];

/** Rejects with a message for people when the port is taken. */
export function assertPortFree(port, hint) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', () =>
      reject(new Error(`Port ${port} is in use. ${hint}`)),
    );
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve()));
  });
}

/** Resolves with the first JSON line of the fleet process: `{ kubeconfig, portalKubeconfig, … }`. */
export function startFleet({ root, stateDir, pace = 'demo', fleetFile, onLog }) {
  const child = spawn(
    process.execPath,
    [
      ...LOADER,
      join(root, 'packages/fleet-simulator/src/cli/main.ts'),
      'run',
      '--state',
      stateDir,
      '--pace',
      pace,
      '--exit-with-parent',
      ...(fleetFile ? ['--fleet-file', fleetFile] : []),
    ],
    { cwd: root, stdio: ['pipe', 'pipe', 'pipe'], detached: false },
  );
  const ready = new Promise((resolve, reject) => {
    const errors = [];
    createInterface({ input: child.stderr }).on('line', line => {
      errors.push(line);
      onLog?.(line);
    });
    createInterface({ input: child.stdout }).on('line', line => {
      try {
        resolve(JSON.parse(line));
      } catch {
        onLog?.(line);
      }
    });
    child.once('exit', code =>
      reject(
        new Error(
          `The fleet ended with status ${code}: ${errors.slice(-5).join('\n')}`,
        ),
      ),
    );
  });
  return { child, ready };
}

/** Starts the backend from its sources. `ready` resolves when the portal answers. */
export function startBackend({ root, port, configs, env, onLog }) {
  const child = spawn(
    process.execPath,
    [
      ...LOADER,
      'src/index.ts',
      ...configs.flatMap(config => ['--config', join(root, config)]),
    ],
    {
      cwd: join(root, 'packages/backend'),
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', ...env },
    },
  );
  const last = [];
  for (const stream of [child.stdout, child.stderr]) {
    createInterface({ input: stream }).on('line', line => {
      last.push(line);
      if (last.length > 30) last.shift();
      onLog?.(line);
    });
  }
  const ended = new Promise((_, reject) =>
    child.once('exit', code =>
      reject(new Error(`The portal ended with status ${code}:\n${last.join('\n')}`)),
    ),
  );
  ended.catch(() => {});
  const ready = Promise.race([ended, whenAnswering(port)]);
  return { child, ready };
}

async function whenAnswering(port) {
  const url = `http://127.0.0.1:${port}/.backstage/health/v1/readiness`;
  for (;;) {
    const answered = await fetch(url).then(
      response => response.ok,
      () => false,
    );
    if (answered) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
