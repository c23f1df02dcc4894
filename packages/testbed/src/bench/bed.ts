import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createControlPlane,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { startTestFleet, type TestFleet } from '../support/fleet';
import { HOME, NAMESPACE, REGIONS } from './clusters';
import { fleetEndpoint, type FleetEndpoint } from './fleetEndpoint';
import { observe, type Observer } from './observer';
import { createRequestMeter, type RequestMeter } from './requestMeter';

/** What scenarios measure on: a fleet process, and our control plane in this process. */
export interface Bed {
  fleet: TestFleet;
  endpoint: FleetEndpoint;
  controlPlane: ControlPlane;
  requests: RequestMeter;
  /** A client with the administrator's rights, which is not counted as ours. */
  admin(context: string): KubernetesClient;
  clusters: Observer<K8ssandraCluster>;
  /** Data-plane contexts. */
  regions: string[];
  /** In the order of `regions`. */
  datacenters: Array<Observer<CassandraDatacenter>>;
  /** Ends the control plane, so that another may take over; the fleet goes on. */
  stopControlPlane(): Promise<void>;
  stop(): Promise<void>;
}

/** Only problems are printed. */
const logger = {
  error: (message: string) => console.error(message),
  warn: (message: string) => console.error(message),
  info: () => {},
  debug: () => {},
};

/** What a bed is made of. */
export interface BedOptions {
  /** Data-plane contexts of another fleet than the demo's. */
  regions?: string[];
  /** How many Cassandra nodes each of them can hold; as many as the demo's at this pace when absent. */
  workers?: number;
}

/** Starts a fleet at instant pace, and a control plane on it with the identity and the settings of the demo's portal. */
export async function startBed(options: BedOptions = {}): Promise<Bed> {
  const { regions = REGIONS } = options;
  const folder = mkdtempSync(join(tmpdir(), 'k8ssandra-bench-'));
  const fleet = await startTestFleet({
    pace: 'instant',
    ...(options.regions && {
      fleetFile: fleetFileOf(folder, regions, options.workers),
    }),
  });
  const controlPlane = createControlPlane({
    name: 'control-plane',
    access: { kubeconfig: { path: fleet.portalKubeconfig } },
    mode: 'reconcile',
    allow: { loopback: true },
    logger,
  });
  const stopControlPlane = () => controlPlane.close();
  const observers: Array<Observer<any>> = [];
  const stop = async () => {
    observers.forEach(each => each.stop());
    await stopControlPlane();
    await fleet.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const clusters = await observe<K8ssandraCluster>(
      fleet.admin(HOME),
      resourceTypes.K8ssandraCluster,
    );
    observers.push(clusters);
    const datacenters: Bed['datacenters'] = [];
    for (const region of regions) {
      const observer = await observe<CassandraDatacenter>(
        fleet.admin(region),
        resourceTypes.CassandraDatacenter,
      );
      observers.push(observer);
      datacenters.push(observer);
    }
    await started(controlPlane, regions);
    const endpoint = fleetEndpoint(join(fleet.stateDir, 'fleet'));
    return {
      fleet,
      endpoint,
      controlPlane,
      requests: createRequestMeter(endpoint),
      admin: fleet.admin,
      clusters,
      regions,
      datacenters,
      stopControlPlane,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A fleet of so many regions, each as small as it may be. */
function fleetFileOf(
  folder: string,
  regions: string[],
  workersPerZone?: number,
): string {
  const file = join(folder, 'fleet.yaml');
  const dataPlane = (name: string) => ({
    name,
    region: name,
    zones: ['a'],
    workersPerZone,
  });
  writeFileSync(
    file,
    JSON.stringify({
      namespace: NAMESPACE,
      controlPlane: dataPlane(HOME),
      dataPlanes: regions.map(dataPlane),
    }),
  );
  return file;
}

/** Starts it and waits until every region is ready. */
async function started(
  controlPlane: ControlPlane,
  regions: string[],
): Promise<void> {
  const isReady = () => {
    const contexts = controlPlane.contexts();
    return (
      contexts.length > regions.length &&
      contexts.every(each => each.connection === 'ready')
    );
  };
  const signal = AbortSignal.timeout(30_000);
  controlPlane.start();
  await controlPlane.whenSynced(signal);
  await new Promise<void>((resolve, reject) => {
    const check = () => isReady() && resolve();
    controlPlane.onChange(check);
    check();
    signal.addEventListener('abort', () => {
      const states = controlPlane
        .contexts()
        .map(each => `${each.name || HOME} is ${each.connection}`);
      reject(new Error(`Not ready in 30 s: ${states.join(', ')}`));
    });
  });
}
