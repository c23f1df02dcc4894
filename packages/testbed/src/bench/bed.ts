import type { ControlPlane } from '@k8ssandra-backstage/control-plane';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { createAnswerTimes } from './answers';
import { HOME, REGIONS } from './clusters';
import { newControlPlane, untilReady } from './controlPlane';
import { startBenchFleet, type BenchFleet, type Driver } from './fleets';
import { observe, type Observer } from './observer';
import { createRequestMeter, type RequestMeter } from './requestMeter';

/** What scenarios measure on: Kubernetes clusters in processes of their own, and our control plane in this process. */
export interface Bed {
  driver: Driver;
  fleet: BenchFleet;
  /** The one that was started last. */
  readonly controlPlane: ControlPlane;
  requests: RequestMeter;
  /** A client with the administrator's rights, which is not counted as ours. */
  admin(context: string): KubernetesClient;
  clusters: Observer<K8ssandraCluster>;
  /** Data-plane contexts. */
  regions: string[];
  /** In the order of `regions`. */
  datacenters: Array<Observer<CassandraDatacenter>>;
  /** Milliseconds that each answer to us took since the last call: by the API servers' clocks, else as our client saw it. */
  takeAnswers(): Promise<number[]>;
  /** Starts a control plane in place of one that was ended; resolves when it and all regions are ready. */
  startControlPlane(): Promise<void>;
  /** Ends the control plane, so that another may take over; the fleet goes on. */
  stopControlPlane(): Promise<void>;
  stop(): Promise<void>;
}

/** What a bed is made of. */
export interface BedOptions {
  driver: Driver;
  /** Data-plane contexts; three when absent. */
  regions?: string[];
  /** How many Cassandra nodes each of them can hold; as many as the demo's at this pace when absent. */
  workers?: number;
}

/** Starts a fleet at instant pace, and a control plane on it with the identity and the settings of the demo's portal. */
export async function startBed(options: BedOptions): Promise<Bed> {
  const { driver, regions = REGIONS, workers } = options;
  const fleet = await startBenchFleet(driver, { regions, workers });
  const answers = createAnswerTimes();
  const makeControlPlane = () =>
    newControlPlane(fleet.portalKubeconfig, { onRequest: answers.note });
  const observers: Array<Observer<any>> = [];
  let controlPlane = makeControlPlane();
  const stopControlPlane = () => controlPlane.close();
  const startControlPlane = async () => {
    controlPlane = makeControlPlane();
    controlPlane.start();
    await untilReady(controlPlane, regions);
  };
  const stop = async () => {
    observers.forEach(each => each.stop());
    await stopControlPlane();
    await fleet.stop();
  };
  try {
    const clusters = await observe<K8ssandraCluster>(
      fleet.admin(HOME),
      resourceTypes.K8ssandraCluster,
    );
    observers.push(clusters);
    const datacenters: Bed['datacenters'] = [];
    // One after the other: hundreds of new connections at once are more than one process of API servers answers in time.
    for (const region of regions) {
      const observer = await observe<CassandraDatacenter>(
        fleet.admin(region),
        resourceTypes.CassandraDatacenter,
      );
      observers.push(observer);
      datacenters.push(observer);
    }
    await startControlPlane();
    return {
      driver,
      fleet,
      get controlPlane() {
        return controlPlane;
      },
      requests: createRequestMeter(fleet),
      admin: fleet.admin,
      clusters,
      regions,
      datacenters,
      takeAnswers: async () => fleet.takeAnswers?.() ?? answers.take(),
      startControlPlane,
      stopControlPlane,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
