import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { Pki } from '../pki';
import { type KubeObject, SqlitePersistence } from '../storage';
import { ApiServer } from './apiServer';
import { createInProcessClient } from './client';
import { type Faults, HttpFront, type StaticToken } from './http';
import { installCrds } from './installCrds';
import { clientKubeconfig, type Kubeconfig } from './kubeconfig';
import type { ApiServerOptions } from './serverCore';

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What a simulated cluster is made of. */
export interface StartClusterOptions
  extends Pick<
    ApiServerOptions,
    | 'hooks'
    | 'watchDelayMs'
    | 'bookmarkIntervalMs'
    | 'watchLogCapacity'
    | 'onRequest'
    | 'now'
  > {
  /** Name of the cluster, its context and its kubeconfig entries. */
  name: string;
  /** Folder for the database and the keys; without it nothing is kept. */
  stateDir?: string;
  /** Port on 127.0.0.1; 0 (the default) chooses one. */
  port?: number;
  /** CustomResourceDefinitions to install or bring up to date. */
  crds?: readonly object[];
  /** Users with fixed tokens. */
  tokens?: readonly StaticToken[];
}

/** A running cluster. */
export interface SimulatedCluster {
  readonly name: string;
  /** `https://127.0.0.1:port` */
  readonly server: string;
  readonly port: number;
  readonly api: ApiServer;
  /** In-process, as cluster administrator. */
  readonly client: KubernetesClient;
  readonly pki: Pki;
  /** The fault that is switched on. */
  readonly faults: Faults;
  /** Switches a fault on or off while running; nothing is lost. */
  setFaults(faults: Partial<Faults>): Promise<void>;
  /** A kubeconfig of the cluster administrator, by client certificate. */
  adminKubeconfig(): Promise<Kubeconfig>;
  /** A kubeconfig with a bearer token. */
  tokenKubeconfig(user: string, token: string): Kubeconfig;
  close(): Promise<void>;
}

/** Starts the API server of one cluster on a loopback port. Throws `EADDRINUSE` when the port is taken. */
export async function startCluster(
  options: StartClusterOptions,
): Promise<SimulatedCluster> {
  const { name, stateDir } = options;
  if (stateDir) mkdirSync(stateDir, { recursive: true });
  const pki = await Pki.open(name, stateDir);
  const persistence = stateDir
    ? new SqlitePersistence({ path: join(stateDir, 'objects.sqlite') })
    : undefined;
  const api = new ApiServer({ ...options, persistence });
  try {
    installCrds(api, (options.crds ?? []) as KubeObject[]);
    const front = new HttpFront({ api, pki, tokens: options.tokens ?? [] });
    await front.listen(options.port ?? 0);
    const server = `https://127.0.0.1:${front.port}`;
    const cluster = { name, server, caCert: pki.caCert };
    return {
      name,
      server,
      port: front.port,
      api,
      client: createInProcessClient(api),
      pki,
      get faults() {
        return front.faults;
      },
      setFaults: faults => front.setFaults(faults),
      async adminKubeconfig() {
        const { cert, key } = await pki.clientCert('kubernetes-admin', [
          'system:masters',
        ]);
        return clientKubeconfig(cluster, `${name}-admin`, {
          'client-certificate-data': base64(cert),
          'client-key-data': base64(key),
        });
      },
      tokenKubeconfig: (user, token) =>
        clientKubeconfig(cluster, user, { token }),
      async close() {
        await front.close();
        api.close();
      },
    };
  } catch (error) {
    api.close();
    throw error;
  }
}
