import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { root } from './paths';

const SERVER =
  'plugins/k8ssandra-backend/src/history/__testUtils__/postgresServer.mjs';

/** A PostgreSQL on a free port of this machine. */
export interface TestPostgres {
  /** What a backend needs to use it: the value of `backend.database`. */
  config: object;
  stop(): Promise<void>;
}

/** Starts one; rejects with the reason where this machine cannot run it. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const child = spawn(process.execPath, [join(root, SERVER)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let words = '';
  child.stderr.on('data', chunk => {
    words += chunk;
  });
  const [line] = await Promise.race([
    once(createInterface(child.stdout), 'line'),
    exited.then(() => {
      throw new Error(words || 'PostgreSQL ended before it listened');
    }),
  ]);
  return {
    config: {
      client: 'pg',
      connection: { host: '127.0.0.1', ...JSON.parse(line) },
    },
    stop: async () => {
      child.stdin.end();
      await exited;
    },
  };
}
