import { join } from 'path';
import { createInProcessClient } from '../apiserver';
import {
  paces,
  type DataPlane,
  type LoggerLike,
  type Pace,
  type PaceName,
} from '../dataplane';
import {
  CassandraNetwork,
  createManagementApi,
  JobRegistry,
  SqliteRingStore,
} from '../managementApi';
import { inProcessUser, OPERATOR_ACCOUNT, PORTAL_ACCOUNT } from './accounts';
import { startAdminServer } from './adminServer';
import { connectDataPlane } from './clientConfigs';
import {
  clustersOf,
  defaultFleet,
  readFleetFile,
  type FleetDefinition,
} from './definition';
import { startFleetCluster, type FleetCluster } from './fleetCluster';
import {
  clusterStateOf,
  openFleetState,
  saveFleetState,
  tokenOf,
  type FleetState,
} from './fleetState';
import { writeKubeconfigs, type KubeconfigPaths } from './kubeconfigs';
import { readDeploy } from './manifests';
import { repositoryPath } from './repository';
import { RequestCounts } from './requestCounts';

const WORKERS: Record<PaceName, number> = { demo: 4, instant: 60 };

const paceOf = (pace: PaceName | Pace): Pace =>
  typeof pace === 'string' ? paces[pace] : pace;

/** Options of {@link startFleet}. */
export interface StartFleetOptions {
  /** Folder of everything that outlives the process. */
  stateDir: string;
  /** A file with another fleet than the demo's, see `parseFleetDefinition`. */
  fleetFile?: string;
  /** `demo` brings a node up in about five seconds, `instant` at once; or one of your own. */
  pace?: PaceName | Pace;
  /** Ports by cluster; without, those of the last start, or any. */
  ports?: Record<string, number>;
  /** Where `data-plane` and `control-plane` with the access rules are; this repository's `deploy` when absent. */
  deployDir?: string;
  /** Where the CRDs are; `crds` of the deploy folder when absent. */
  crdDir?: string;
  /** Watches lag behind writes by a random time up to this many milliseconds, as those of a real API server do; 10 unless told. */
  watchDelayMs?: number;
  logger?: LoggerLike;
}

/** A running fleet. */
export interface Fleet extends KubeconfigPaths {
  definition: FleetDefinition;
  /** By name. */
  clusters: ReadonlyMap<string, FleetCluster>;
  /** All Cassandra nodes of the fleet. */
  network: CassandraNetwork;
  /** Port of the endpoint that the `fleet` command talks to. */
  adminPort: number;
  stop(): Promise<void>;
}

/**
 * Starts a control-plane cluster and its data-plane clusters, each a Kubernetes API with its own CA, users and data plane.
 * Ports, keys and objects are those of the last start with the same folder.
 * @throws ConflictError when a port is taken, or when the state has a version that cannot be migrated
 */
export async function startFleet(options: StartFleetOptions): Promise<Fleet> {
  const { stateDir } = options;
  const definition = options.fleetFile
    ? readFleetFile(options.fleetFile)
    : defaultFleet;
  const given = options.pace ?? 'demo';
  const pace = paceOf(given);
  const workers = typeof given === 'string' ? WORKERS[given] : WORKERS.instant;
  const deployDir = options.deployDir ?? repositoryPath('deploy');
  const manifests = readDeploy(
    deployDir,
    options.crdDir ?? join(deployDir, 'crds'),
  );
  const state = openFleetState(stateDir, definition);
  const closers: Array<() => unknown> = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const store = new SqliteRingStore(join(stateDir, 'cassandra.sqlite'));
    closers.push(() => store.close());
    const network = new CassandraNetwork(store);
    const clusters = new Map<string, FleetCluster>();
    const planeOf = (name: string): DataPlane | undefined =>
      clusters.get(name)?.dataPlane;
    const managementApi = createManagementApi({
      network,
      jobs: new JobRegistry({ durationMs: pace.taskMs }),
      processes: {
        find: ref => planeOf(ref.cluster)?.find(ref),
        start: ref => planeOf(ref.cluster)?.start(ref),
      },
    });
    const requests = new RequestCounts();
    for (const each of clustersOf(definition)) clusterStateOf(state, each.name);
    const started = await Promise.allSettled(
      clustersOf(definition).map(async each => {
        const running = await startFleetCluster({
          definition: each,
          state: clusterStateOf(state, each.name),
          port: options.ports?.[each.name],
          stateDir,
          namespace: definition.namespace,
          isControlPlane: each === definition.controlPlane,
          manifests,
          network,
          managementApi,
          pace,
          workersPerZone: each.workersPerZone ?? workers,
          watchDelayMs: options.watchDelayMs ?? 10,
          requests,
          logger: options.logger,
        });
        closers.push(() => running.stop());
        clusters.set(each.name, running);
      }),
    );
    const failed = started.find(each => each.status === 'rejected');
    if (failed) throw failed.reason;
    // In the order of the definition, not in that of their readiness.
    for (const { name } of clustersOf(definition)) {
      const running = clusters.get(name)!;
      clusters.delete(name);
      clusters.set(name, running);
    }
    await connectOnce(definition, state, clusters);
    saveFleetState(stateDir, state);
    const paths = await writeKubeconfigs({
      stateDir,
      clusters: clustersOf(definition).map(
        each => clusters.get(each.name)!.cluster,
      ),
      portalToken: tokenOf(
        clusterStateOf(state, definition.controlPlane.name),
        PORTAL_ACCOUNT,
      ),
    });
    const admin = await startAdminServer({ stateDir, clusters, requests });
    closers.push(() => admin.stop());
    return {
      ...paths,
      definition,
      clusters,
      network,
      adminPort: admin.port,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** ClientConfigs are made once: what a user deletes stays away. */
async function connectOnce(
  definition: FleetDefinition,
  state: FleetState,
  clusters: ReadonlyMap<string, FleetCluster>,
): Promise<void> {
  const { api } = clusters.get(definition.controlPlane.name)!.cluster;
  const controlPlane = createInProcessClient(api, {
    user: inProcessUser('fleet-simulator'),
    fieldManager: 'fleet-simulator',
  });
  const contexts = definition.controlPlane.isContext
    ? clustersOf(definition)
    : definition.dataPlanes;
  for (const each of contexts) {
    const clusterState = clusterStateOf(state, each.name);
    if (clusterState.seeded) continue;
    await connectDataPlane({
      controlPlane,
      namespace: definition.namespace,
      definition: each,
      cluster: clusters.get(each.name)!.cluster,
      token: tokenOf(clusterState, OPERATOR_ACCOUNT),
    });
  }
  for (const each of clustersOf(definition)) {
    clusterStateOf(state, each.name).seeded = true;
  }
}
