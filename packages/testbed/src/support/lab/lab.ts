import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createInProcessClient,
  startFleet,
  type Fleet,
  type StartFleetOptions,
} from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { newStateDir } from '../paths';
import type { RequestCount } from '../../bench/requestKinds';
import { fleetText } from './fleetText';
import { replaceCluster } from './replaceCluster';
import type { Plane, PlaneOptions } from './plane';
import { planesOf } from './planes';

/** A fleet for tests that look at every write. */
export interface Lab {
  /** What the API servers are. */
  driver: 'simulator' | 'real';
  /** File with the administrator's access to every Kubernetes cluster. */
  kubeconfig: string;
  /** File with the portal's own access to the control plane's Kubernetes cluster. */
  portalKubeconfig: string;
  /** Names of all Kubernetes clusters, the control plane's first. */
  contexts: string[];
  /** Everything in one Kubernetes cluster; writes count as those of `manager`, nobody's permission is asked. */
  admin(context: string, manager?: string): KubernetesClient;
  /** Starts a control plane on it; it is closed with the lab. */
  start(options?: Partial<PlaneOptions>): Promise<Plane>;
  /** What control planes wrote since the last call, as the API servers counted it. */
  takeWrites(): Promise<RequestCount[]>;
  /** Takes an API server away (`down`: its port is closed; `hang`: it never answers), or gives it back with all that it knew. */
  setFault(context: string, fault: 'down' | 'hang' | 'none'): Promise<void>;
  /**
   * Puts another, empty Kubernetes cluster behind the address of one: same certificates, nothing of its objects, accounts and
   * definitions. What is answered puts the former one back.
   */
  replace(context: string): Promise<{
    admin: KubernetesClient;
    restore(): Promise<void>;
  }>;
  stop(): Promise<void>;
}

/** A fleet of the simulator in this process. */
export interface SimulatedLab extends Lab {
  fleet: Fleet;
}

/** What a lab is made of. */
export interface LabOptions
  extends Pick<
    StartFleetOptions,
    'crdDir' | 'deployDir' | 'watchDelayMs' | 'pace'
  > {
  /** Data-plane contexts, each a region of its own. */
  regions?: string[];
  /** The name of the control-plane cluster. */
  home?: string;
  /** The control-plane cluster is a context of its own name too. */
  homeIsContext?: boolean;
  namespace?: string;
  /** More namespaces in every cluster. */
  namespaces?: string[];
  /** Zones of a cluster; three of its own when absent. */
  zones?: Record<string, string[]>;
  /** Workers of each zone; 60 when absent. */
  workersPerZone?: number;
  /** Storage classes of every cluster, the default one first; `standard` when absent. */
  storageClasses?: string[];
}

/** Starts a fleet at instant pace. */
export async function startLab(
  options: LabOptions = {},
): Promise<SimulatedLab> {
  const stateDir = newStateDir();
  const fleetFile = join(stateDir, 'fleet.yaml');
  writeFileSync(fleetFile, fleetText(options));
  const fleet = await startFleet({
    stateDir,
    fleetFile,
    pace: options.pace ?? 'instant',
    ...(options.crdDir && { crdDir: options.crdDir }),
    ...(options.deployDir && { deployDir: options.deployDir }),
    ...(options.watchDelayMs !== undefined && {
      watchDelayMs: options.watchDelayMs,
    }),
  });
  const contexts = [...fleet.clusters.keys()];
  const found = (context: string) => {
    const cluster = fleet.clusters.get(context);
    if (!cluster) throw new Error(`There is no cluster ${context}`);
    return cluster.cluster;
  };
  return {
    driver: 'simulator',
    fleet,
    kubeconfig: fleet.kubeconfig,
    portalKubeconfig: fleet.portalKubeconfig,
    contexts,
    admin: (context, manager = 'kubectl') =>
      createInProcessClient(found(context).api, { fieldManager: manager }),
    setFault: (context, mode) => found(context).setFaults({ mode }),
    replace: context => replaceCluster(found(context), stateDir),
    ...planesOf({
      stateDir,
      kubeconfig: fleet.portalKubeconfig,
      regions: options.homeIsContext ? contexts : contexts.slice(1),
      stop: () => fleet.stop(),
    }),
  };
}
