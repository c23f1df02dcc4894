import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  K8ssandraClient,
  type K8ssandraApi,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { signInToDemo, startBackend } from '../../../../scripts/lib/portal.mjs';
import { stop } from '../../../../scripts/lib/processes.mjs';
import { freePort } from './freePort';
import { root } from './paths';
import type { TestFleet } from './fleet';

/** The demo's portal, a process of its own. */
export interface TestPortal {
  baseUrl: string;
  pid: number;
  /** Of the demo user petra. */
  token: string;
  /** The product's API as the demo user petra. */
  api: K8ssandraApi;
  /** `fetch` with petra's token. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Everything both streams of the process printed. */
  output(): string;
  /** Ends it without a chance to clean up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the portal against a fleet; its database lives in the fleet's folder, so that a second start finds it. */
export async function startTestPortal(fleet: TestFleet): Promise<TestPortal> {
  const port = await freePort();
  const state = join(fleet.stateDir, 'portal');
  mkdirSync(state, { recursive: true });
  const log: string[] = [];
  const { child, ready } = startBackend({
    root,
    port,
    configs: ['app-config.yaml', 'app-config.demo.yaml'],
    env: {
      K8SSANDRA_PORT: String(port),
      K8SSANDRA_STATE: state,
      K8SSANDRA_KUBECONFIG: fleet.portalKubeconfig,
    },
    onLog: (line: string) => log.push(line),
  });
  await ready;
  const baseUrl = `http://localhost:${port}`;
  const token = await signInToDemo(baseUrl);
  const authorised = (path: string, init?: RequestInit) =>
    fetch(path.startsWith('http') ? path : `${baseUrl}${path}`, {
      ...init,
      headers: { ...init?.headers, authorization: `Bearer ${token}` },
    });
  return {
    baseUrl,
    pid: (child as ChildProcess).pid!,
    token,
    api: new K8ssandraClient({
      discoveryApi: { getBaseUrl: async id => `${baseUrl}/api/${id}` },
      fetchApi: { fetch: (input, init) => authorised(String(input), init) },
    }),
    fetch: authorised,
    output: () => log.join('\n'),
    kill: () => end(child as ChildProcess),
    stop: () => stop(child as ChildProcess),
  };
}

function end(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
