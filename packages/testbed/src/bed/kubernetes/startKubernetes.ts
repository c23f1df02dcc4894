import { Pki, clientKubeconfig } from '@k8ssandra-backstage/fleet-simulator';
import { createKubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { chooseFreePort, type RunningProgram } from '../processes';
import { apiServerFlags } from './apiServerFlags';
import { PortTaken, startApiServer } from './apiServerProcess';
import { writeClusterFiles } from './files';
import { certificateKubeconfig, kubeconfigText } from './kubeconfigs';
import { programPath } from './programs';
import { assertRuns, startControllerManager } from './startControllerManager';
import type { RealCluster, StartKubernetesOptions } from './types';
import { untilFurnished } from './untilFurnished';

const READY_MS = 60_000;
const ADMIN = { commonName: 'kubernetes-admin', groups: ['system:masters'] };
const base64 = (text: string) => Buffer.from(text).toString('base64');
/** Several servers that start at once on few cores answer late, not never. */
const PATIENT = { timeoutMs: READY_MS };
/** How often another program may be quicker to take the port that was free. */
const PORT_ATTEMPTS = 3;

/**
 * Starts a kube-apiserver of its own authority on loopback, with its own part of an etcd and its own audit log.
 * Resolves when it is ready, its default roles and namespaces included.
 * @throws Error with the end of the log of what does not start
 */
export async function startKubernetes(
  options: StartKubernetesOptions,
): Promise<RealCluster> {
  const { name, folder, signal, log } = options;
  const { eventTtl = '1h', controllers = true, readyMs = READY_MS } = options;
  const path = await programPath('kube-apiserver', log);
  const pki = await Pki.open(name, folder);
  const files = writeClusterFiles({
    folder,
    pki,
    podSocket: options.podSocket,
  });
  let port = options.port ?? 0;
  let flags = options.flags ?? [];
  const address = () => ({
    name,
    server: `https://127.0.0.1:${port}`,
    caCert: pki.caCert,
  });
  const startOnce = () =>
    startApiServer({
      name,
      path,
      folder,
      args: apiServerFlags({
        files,
        port,
        etcd: options.etcd.url,
        prefix: name,
        eventTtl,
        flags,
      }),
      server: address().server,
      caPem: pki.caCert,
      timeoutMs: readyMs,
      signal,
    });
  const startAnywhere = async () => {
    for (let attempt = 1; ; attempt += 1) {
      port = await chooseFreePort();
      try {
        return await startOnce();
      } catch (error) {
        if (!(error instanceof PortTaken) || attempt === PORT_ATTEMPTS)
          throw error;
      }
    }
  };

  let apiServer = options.port ? await startOnce() : await startAnywhere();
  let controllerManager: RunningProgram | undefined;
  const credentials = await pki.clientCert(ADMIN.commonName, ADMIN.groups);
  const client = createKubernetesClient({
    server: address().server,
    ca: pki.caCert,
    ...credentials,
    limits: PATIENT,
  });
  const stop = async () => {
    await client.close();
    await controllerManager?.end();
    await apiServer.end();
  };
  try {
    await options.prepare?.(client);
    if (controllers) {
      const kubeconfig = await certificateKubeconfig(address(), pki, {
        commonName: 'system:kube-controller-manager',
        organizations: ADMIN.groups,
      });
      controllerManager = await startControllerManager({
        folder,
        files,
        kubeconfig: kubeconfigText(kubeconfig),
      });
    }
    await untilFurnished({
      client,
      controllers,
      timeoutMs: readyMs,
      check: () => {
        signal?.throwIfAborted();
        if (controllerManager) assertRuns(controllerManager, name);
      },
    });
  } catch (error) {
    await stop();
    throw error;
  }

  return {
    name,
    folder,
    server: address().server,
    port,
    caPem: pki.caCert,
    adminCredentials: credentials,
    serverIdentity: pki.server,
    adminKubeconfig: kubeconfigText(
      clientKubeconfig(address(), `${name}-admin`, {
        'client-certificate-data': base64(credentials.cert),
        'client-key-data': base64(credentials.key),
      }),
    ),
    auditLog: files.auditLog,
    log: apiServer.logFile,
    get pid() {
      return apiServer.pid;
    },
    controllerManagerPid: controllerManager?.pid,
    admin: () => client,
    kubeconfigFor: async user =>
      kubeconfigText(await certificateKubeconfig(address(), pki, user)),
    tokenKubeconfig: (user, token) =>
      clientKubeconfig(address(), user, { token }),
    pause: () => apiServer.signal('SIGSTOP'),
    resume: () => apiServer.signal('SIGCONT'),
    kill: () => apiServer.end(),
    restart: async ({ graceful = false, flags: changed } = {}) => {
      flags = changed ?? flags;
      if (graceful && apiServer.running) {
        apiServer.signal('SIGTERM');
        await apiServer.ended;
      }
      await apiServer.end();
      apiServer = await startOnce();
    },
    stop,
  };
}
