import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  CassandraNetwork,
  clustersOf,
  connectDataPlane,
  createManagementApi,
  JobRegistry,
  paces,
  readDeploy,
  SqliteRingStore,
  startAdminServer,
  writeKubeconfigs,
  type FleetDefinition,
  type Kubeconfig,
  type KubeconfigPaths,
  type LoggerLike,
  type Pace,
  type PaceName,
} from '@k8ssandra-backstage/fleet-simulator';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import { parse } from 'yaml';
import { root } from '../support/paths';
import { AuditCounts } from './clusters/auditCounts';
import type { DataPlaneName } from './clusters/dataPlanes';
import { startBedCluster, type BedCluster } from './clusters/startBedCluster';
import { bedDefinition, type BedClusters } from './fleetDefinition';
import { startEtcd, type Etcd } from './kubernetes';

/** Options of {@link startBed}. */
export interface BedOptions extends BedClusters {
  /** Folder of everything that the bed writes; made when absent. Whoever names it removes it. */
  stateDir: string;
  /** Clusters in detail, in place of `home`, `regions` and `namespace`. */
  definition?: FleetDefinition;
  /** Where the CRDs are; `deploy/crds` of this repository when absent. */
  crdDir?: string;
  /** What works in place of cass-operator; all that `cass-operator` does when absent. */
  dataPlane?: DataPlaneName;
  /** How fast Cassandra nodes start; `instant` when absent. */
  pace?: PaceName | Pace;
  /** Workers in each zone where the definition says nothing; 4, so each zone can hold 4 Cassandra nodes of a datacenter. */
  workersPerZone?: number;
  /** Flags of every kube-apiserver, which win over ours. */
  flags?: readonly string[];
  logger?: LoggerLike;
}

/** Real clusters with a data plane each, that a control plane can be pointed at. */
export interface Bed extends KubeconfigPaths {
  definition: FleetDefinition;
  etcd: Etcd;
  /** By name, the control-plane cluster first. */
  clusters: ReadonlyMap<string, BedCluster>;
  home: BedCluster;
  /** Data-plane clusters. */
  regions: BedCluster[];
  /** All Cassandra nodes of the bed. */
  network: CassandraNetwork;
  /** Port of the endpoint that `npm run testbed -- status` and the like talk to; `admin.json` in the folder holds it too. */
  adminPort: number;
  /** A client with the administrator's rights. */
  admin(context: string): KubernetesClient;
  /** Ends all processes. */
  stop(): Promise<void>;
}

const WORKERS = 4;
const FIRST_ADDRESS_INDEX = 10;
const paceOf = (pace: PaceName | Pace = 'instant'): Pace =>
  typeof pace === 'string' ? paces[pace] : pace;

/** Starts an etcd and, all at once, a control-plane cluster and its data-plane clusters. */
export async function startBed(options: BedOptions): Promise<Bed> {
  const { stateDir } = options;
  const definition = options.definition ?? bedDefinition(options);
  const pace = paceOf(options.pace);
  const deployDir = join(root, 'deploy');
  const manifests = readDeploy(
    deployDir,
    options.crdDir ?? join(deployDir, 'crds'),
  );
  mkdirSync(stateDir, { recursive: true, mode: 0o700 });
  const closers: Array<() => unknown> = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const etcd = await startEtcd({
      folder: join(stateDir, 'etcd'),
      log: line => options.logger?.info(line),
    });
    closers.push(() => etcd.stop());
    const store = new SqliteRingStore(':memory:');
    closers.push(() => store.close());
    const network = new CassandraNetwork(store);
    const byName = new Map<string, BedCluster>();
    const planeOf = (name: string) => byName.get(name)?.dataPlane;
    const managementApi = createManagementApi({
      network,
      jobs: new JobRegistry({ durationMs: pace.taskMs }),
      processes: {
        find: ref => planeOf(ref.cluster)?.find(ref),
        start: ref => planeOf(ref.cluster)?.start(ref),
      },
    });
    const started = await Promise.allSettled(
      clustersOf(definition).map(async (each, index) => {
        const running = await startBedCluster({
          definition: each,
          folder: join(stateDir, 'clusters', each.name),
          etcd,
          namespace: definition.namespace,
          isControlPlane: each === definition.controlPlane,
          manifests,
          network,
          managementApi,
          dataPlane: options.dataPlane ?? 'cass-operator',
          pace,
          addressIndex: FIRST_ADDRESS_INDEX + index,
          workersPerZone:
            each.workersPerZone ?? options.workersPerZone ?? WORKERS,
          flags: options.flags,
          logger: options.logger,
        });
        closers.push(() => running.stop());
        byName.set(each.name, running);
      }),
    );
    const failed = started.find(each => each.status === 'rejected');
    if (failed) throw failed.reason;

    // In the order of the definition, not in that of their readiness.
    const clusters = new Map(
      clustersOf(definition).map(({ name }) => [name, byName.get(name)!]),
    );
    const [home, ...regions] = [...clusters.values()];
    const contexts = definition.controlPlane.isContext
      ? [home, ...regions]
      : regions;
    for (const { definition: each, kubernetes, operatorToken } of contexts) {
      await connectDataPlane({
        controlPlane: home.kubernetes.admin(),
        namespace: definition.namespace,
        definition: each,
        cluster: kubernetes,
        token: operatorToken,
      });
    }
    const paths = await writeKubeconfigs({
      stateDir,
      clusters: [home, ...regions].map(({ kubernetes }) => ({
        adminKubeconfig: async (): Promise<Kubeconfig> =>
          parse(kubernetes.adminKubeconfig),
        tokenKubeconfig: kubernetes.tokenKubeconfig,
      })),
      portalToken: home.portalToken!,
    });
    const admin = await startAdminServer({
      stateDir,
      clusters,
      requests: new AuditCounts(
        [home, ...regions].map(each => each.kubernetes),
      ),
    });
    closers.push(() => admin.stop());
    return {
      ...paths,
      definition,
      etcd,
      clusters,
      home,
      regions,
      network,
      adminPort: admin.port,
      admin: context => {
        const found = clusters.get(context);
        if (!found) throw new Error(`The bed has no cluster ${context}`);
        return found.kubernetes.admin();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
