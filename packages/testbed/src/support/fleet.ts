import type { ChildProcess } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  connectionOf,
  createKubernetesClient,
  readKubeconfig,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { parse, stringify } from 'yaml';
import { startFleet } from '../../../../scripts/lib/portal.mjs';
import {
  capture,
  stop,
  typeScript,
} from '../../../../scripts/lib/processes.mjs';
import { newStateDir, root } from './paths';

/** A fleet process of its own, as `npm start` runs it. */
export interface TestFleet {
  stateDir: string;
  pid: number;
  /** Administrator's kubeconfig, one context per cluster. */
  kubeconfig: string;
  /** The portal's own identity in the control-plane cluster. */
  portalKubeconfig: string;
  /** A client with the administrator's rights. */
  admin(context: string): KubernetesClient;
  /** `npm run fleet -- ARGS`; resolves with what it printed, rejects when it fails. */
  command(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a fleet in a new folder (or the given one). */
export async function startTestFleet(
  options: {
    pace?: 'instant' | 'demo';
    stateDir?: string;
    /** Another fleet than the demo's. */
    fleetFile?: string;
  } = {},
): Promise<TestFleet> {
  const base = options.stateDir ?? newStateDir();
  const stateDir = join(base, 'fleet');
  const log: string[] = [];
  const { child, ready } = startFleet({
    root,
    stateDir,
    pace: options.pace ?? 'instant',
    fleetFile: options.fleetFile,
    onLog: (line: string) => log.push(line),
  });
  const { kubeconfig, portalKubeconfig } = await ready;
  const clients = new Map<string, KubernetesClient>();
  return {
    stateDir: base,
    pid: (child as ChildProcess).pid!,
    kubeconfig,
    portalKubeconfig,
    admin: context => adminClient(clients, kubeconfig, context),
    command: (...args) => fleetCommand(stateDir, args),
    async stop() {
      for (const client of clients.values()) await client.close();
      await stop(child as ChildProcess);
      if (!options.stateDir) rmSync(base, { recursive: true, force: true });
    },
  };
}

function adminClient(
  clients: Map<string, KubernetesClient>,
  path: string,
  context: string,
): KubernetesClient {
  const known = clients.get(context);
  if (known) return known;
  const client = createKubernetesClient(
    connectionOf(
      readKubeconfig(adminKubeconfig(path, context), {
        contextName: context,
        allow: { loopback: true },
      }),
    ),
  );
  clients.set(context, client);
  return client;
}

/** The part of a kubeconfig that one context needs: that of a large fleet is larger than what is read of strangers. */
export function adminKubeconfig(path: string, name: string): string {
  const { clusters, contexts, users, ...rest } = parse(
    readFileSync(path, 'utf8'),
  );
  const found = contexts.find((each: { name: string }) => each.name === name);
  const named = (wanted: string) => (each: { name: string }) =>
    each.name === wanted;
  return stringify({
    ...rest,
    'current-context': name,
    contexts: [found],
    clusters: clusters.filter(named(found.context.cluster)),
    users: users.filter(named(found.context.user)),
  });
}

async function fleetCommand(stateDir: string, args: string[]) {
  const { status, output } = await capture(
    process.execPath,
    typeScript(join(root, 'packages/fleet-simulator/src/cli/main.ts'), ...args),
    { cwd: root, env: { ...process.env, K8SSANDRA_STATE: stateDir } },
  );
  if (status !== 0) {
    throw new Error(`fleet ${args.join(' ')} failed: ${output}`);
  }
  return output;
}
