import { rmSync } from 'node:fs';
import { Pki } from '@k8ssandra-backstage/fleet-simulator';
import {
  connectionOf,
  createKubernetesClient,
  readKubeconfig,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { adminKubeconfig } from '../../support/fleet';
import { newStateDir } from '../../support/paths';
import { HOME, NAMESPACE } from '../clusters';
import { fleetEndpoint } from '../fleetEndpoint';
import { followAuditLog } from './auditLog';
import { regionKubeconfig, withCertificate } from './kubeconfigs';
import { processCpuMs } from './processCpu';
import { spawnBed, type SpawnedBed } from './spawnBed';
import { ACCOUNT, MODES, type BenchFleet, type FleetOptions } from './types';

/** What works in place of cass-operator. */
const DATA_PLANES = {
  real: 'cass-operator',
  'stand-in': 'stand-in',
} as const;

/** Starts real kube-apiservers and etcd, with the data plane of the driver in a process of its own. */
export async function startRealFleet(
  driver: keyof typeof DATA_PLANES,
  { regions, workers }: FleetOptions,
): Promise<BenchFleet> {
  const stateDir = newStateDir();
  const bed = await spawnBed({
    stateDir,
    home: HOME,
    regions,
    namespace: NAMESPACE,
    workersPerZone: workers,
    dataPlane: DATA_PLANES[driver],
  });
  const clients = createAdminClients(bed.kubeconfig);
  const endpoint = fleetEndpoint(stateDir);
  const logs = bed.clusters.map(({ name, auditLog }) =>
    followAuditLog(name, auditLog),
  );
  const folderOf = (region: string) =>
    bed.clusters.find(each => each.name === region)?.folder;
  return {
    driver,
    portalKubeconfig: bed.portalKubeconfig,
    admin: clients.get,
    credential: async (region, notAfter) => {
      const pki = await Pki.open(region, folderOf(region));
      return withCertificate(
        await regionKubeconfig(clients.get(HOME), region),
        await pki.clientCert(ACCOUNT, [], { notAfter }),
      );
    },
    requests: async () =>
      (await Promise.all(logs.map(each => each.counts()))).flat(),
    resetRequests: async () => {
      await Promise.all(logs.map(each => each.reset()));
    },
    takeAnswers: async () =>
      (await Promise.all(logs.map(each => each.takeAnswers()))).flat(),
    cpu: async () => cpuOf(bed),
    fault: (context, fault) =>
      endpoint.setFault({ context, mode: MODES[fault] }),
    stop: async () => {
      await clients.close();
      await bed.stop();
      rmSync(stateDir, { recursive: true, force: true });
    },
  };
}

function cpuOf({ clusters, etcdPid, pid }: SpawnedBed) {
  const sum = (pids: Array<number | undefined>) =>
    pids.reduce<number>(
      (total, each) => total + (each ? processCpuMs(each) : 0),
      0,
    );
  const home = sum(
    clusters.filter(each => each.name === HOME).map(each => each.pid),
  );
  const regions = sum(
    clusters.filter(each => each.name !== HOME).map(each => each.pid),
  );
  return {
    servers: home + regions,
    parts: {
      'API server of the control plane': home,
      'API servers of the regions': regions,
      etcd: processCpuMs(etcdPid),
      'controller managers': sum(
        clusters.map(each => each.controllerManagerPid),
      ),
      'data planes': processCpuMs(pid),
    },
  };
}

/** One client for each cluster, made when it is first asked for. */
function createAdminClients(kubeconfig: string) {
  const clients = new Map<string, KubernetesClient>();
  return {
    get: (context: string): KubernetesClient => {
      const known = clients.get(context);
      if (known) return known;
      const client = createKubernetesClient(
        connectionOf(
          readKubeconfig(adminKubeconfig(kubeconfig, context), {
            contextName: context,
            allow: { loopback: true },
          }),
        ),
      );
      clients.set(context, client);
      return client;
    },
    close: async () => {
      for (const client of clients.values()) await client.close();
    },
  };
}
