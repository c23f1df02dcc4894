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

/** Somebody who is signed in. */
export interface PortalUser {
  token: string;
  /** The product's API as this user. */
  api: K8ssandraApi;
  /** `fetch` with the user's token. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** The demo's portal, a process of its own; its `token`, `api` and `fetch` are petra's. */
export interface TestPortal extends PortalUser {
  baseUrl: string;
  pid: number;
  /** Signs in as another user of the demo, such as `user:default/olaf`. */
  signIn(user: string): Promise<PortalUser>;
  /** Everything both streams of the process printed. */
  output(): string;
  /** Ends it without a chance to clean up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** How a portal differs from the demo's. */
export interface TestPortalOptions {
  /** Names its folder, where several run beside each other. */
  name?: string;
  env?: Record<string, string>;
}

/** Starts the portal against a fleet; its database lives in the fleet's folder, so that a second start finds it. */
export async function startTestPortal(
  fleet: TestFleet,
  { name = 'portal', env }: TestPortalOptions = {},
): Promise<TestPortal> {
  const port = await freePort();
  const state = join(fleet.stateDir, name);
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
      ...env,
    },
    onLog: (line: string) => log.push(line),
  });
  await ready;
  const baseUrl = `http://localhost:${port}`;
  return {
    baseUrl,
    pid: (child as ChildProcess).pid!,
    ...userOf(baseUrl, await signInToDemo(baseUrl)),
    signIn: async user => userOf(baseUrl, await tokenOf(baseUrl, user)),
    output: () => log.join('\n'),
    kill: () => end(child as ChildProcess),
    stop: () => stop(child as ChildProcess),
  };
}

function userOf(baseUrl: string, token: string): PortalUser {
  const authorised = (path: string, init?: RequestInit) =>
    fetch(path.startsWith('http') ? path : `${baseUrl}${path}`, {
      ...init,
      headers: { ...init?.headers, authorization: `Bearer ${token}` },
    });
  return {
    token,
    api: new K8ssandraClient({
      discoveryApi: { getBaseUrl: async id => `${baseUrl}/api/${id}` },
      fetchApi: { fetch: (input, init) => authorised(String(input), init) },
    }),
    fetch: authorised,
  };
}

async function tokenOf(baseUrl: string, user: string): Promise<string> {
  const response = await fetch(`${baseUrl}/api/auth/demo/refresh`, {
    headers: { 'x-demo-user': user },
  });
  const { backstageIdentity } = await response.json();
  return backstageIdentity.token;
}

function end(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}
