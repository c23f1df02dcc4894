// Starts and watches the two processes of the demo: the fleet, simulated or real, and the portal's backend.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { typeScript } from './processes.mjs';

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

/** Programs that run a fleet: one that is simulated, and one of real Kubernetes API servers. Both speak alike. */
export const FLEETS = {
  simulator: 'packages/fleet-simulator/src/cli/main.ts',
  testbed: 'packages/testbed/src/bed/main.ts',
};

/** Resolves with the first JSON line of the fleet process: `{ kubeconfig, portalKubeconfig, … }`. */
export function startFleet({
  root,
  kind = 'simulator',
  stateDir,
  pace = 'demo',
  fleetFile,
  onLog,
}) {
  const child = spawn(
    process.execPath,
    typeScript(
      join(root, FLEETS[kind]),
      'run',
      '--state',
      stateDir,
      '--pace',
      pace,
      '--exit-with-parent',
      ...(fleetFile ? ['--fleet-file', fleetFile] : []),
    ),
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

/** Starts the backend from its sources. `ready` resolves when the portal answers, `ended` rejects when it ends. */
export function startBackend({ root, port, configs, env, onLog }) {
  const child = spawn(
    process.execPath,
    typeScript(
      'src/index.ts',
      ...configs.flatMap(config => ['--config', join(root, config)]),
    ),
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
      reject(
        new Error(`The portal ended with status ${code}:\n${last.join('\n')}`),
      ),
    ),
  );
  ended.catch(() => {});
  const ready = Promise.race([ended, whenAnswering(port)]);
  return { child, ready, ended };
}

/** Repeats a request every 100 ms until it is answered with success; resolves with the answer. */
async function untilOk(url, headers) {
  for (;;) {
    const response = await fetch(url, { headers }).catch(() => undefined);
    if (response?.ok) return response;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

const whenAnswering = port =>
  untilOk(`http://127.0.0.1:${port}/.backstage/health/v1/readiness`);

/**
 * Signs in as a user of the demo once the catalog has read its users and the template; resolves with the token.
 * A portal that answers is not yet one that a person can work with: on an empty database that takes a second more.
 */
export async function signInToDemo(baseUrl, user = 'user:default/petra') {
  const session = await untilOk(`${baseUrl}/api/auth/demo/refresh`, {
    'x-demo-user': user,
  });
  const { token } = (await session.json()).backstageIdentity;
  await untilOk(
    `${baseUrl}/api/catalog/entities/by-name/template/default/cassandra-cluster`,
    { authorization: `Bearer ${token}` },
  );
  return token;
}
