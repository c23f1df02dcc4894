import { join } from 'node:path';
import {
  answerOf,
  connectToPod,
  ensure,
  furnishCluster,
  inProcessUser,
  installPortalAccount,
  OPERATOR_ACCOUNT,
  PORTAL_ACCOUNT,
  type CassandraNetwork,
  type ClusterDefinition,
  type DataPlane,
  type DeployManifests,
  type LoggerLike,
  type ManagementApi,
  type Pace,
} from '@k8ssandra-backstage/fleet-simulator';
import {
  connectionOf,
  createKubernetesClient,
  readKubeconfig,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { startKubernetes, type Etcd, type RealCluster } from '../kubernetes';
import { accountToken } from './accountToken';
import { dataPlanes, type DataPlaneName } from './dataPlanes';
import { createFaultSwitch } from './faults';
import { installCrds } from './installCrds';
import { createKubelet, KUBELET_PORT } from './kubelet';
import { startPodProxy } from './podProxy';

/** Options of {@link startBedCluster}. */
export interface BedClusterOptions {
  definition: ClusterDefinition;
  folder: string;
  etcd: Etcd;
  /** Namespace of the accounts. */
  namespace: string;
  isControlPlane: boolean;
  manifests: DeployManifests;
  network: CassandraNetwork;
  managementApi: ManagementApi;
  /** What works in place of cass-operator. */
  dataPlane: DataPlaneName;
  pace: Pace;
  /** Pod addresses are `10.<addressIndex>.0.0/16`. */
  addressIndex: number;
  workersPerZone: number;
  /** Flags of kube-apiserver, which win over ours. */
  flags?: readonly string[];
  logger?: LoggerLike;
}

/** One real cluster of a bed, with its data plane. */
export interface BedCluster {
  definition: ClusterDefinition;
  kubernetes: RealCluster;
  dataPlane: DataPlane;
  /** What the `fleet` command operates on. */
  cluster: ReturnType<typeof createFaultSwitch> & { server: string };
  /** Token of the control plane's account. */
  operatorToken: string;
  /** Token of the portal's account; in the control-plane cluster only. */
  portalToken?: string;
  stop(): Promise<void>;
}

/** A client of the bed itself, an administrator whose requests are not counted. */
async function bedClient(
  kubernetes: RealCluster,
  name: string,
): Promise<KubernetesClient> {
  const { name: commonName, groups } = inProcessUser(name);
  const text = await kubernetes.kubeconfigFor({
    commonName,
    organizations: groups,
  });
  return createKubernetesClient({
    ...connectionOf(
      readKubeconfig(text, {
        contextName: kubernetes.name,
        allow: { loopback: true },
      }),
    ),
    fieldManager: name,
  });
}

/** Starts a real cluster, makes what it begins with, and starts its data plane in place of cass-operator. */
export async function startBedCluster(
  options: BedClusterOptions,
): Promise<BedCluster> {
  const { definition, folder, managementApi } = options;
  const { name } = definition;
  const closers: Array<() => unknown> = [];
  const stop = async () => {
    for (const close of closers.splice(0).reverse()) await close();
  };
  try {
    const podSocket = join(folder, 'pods.sock');
    // The API server needs its way to pods before there is a data plane.
    const at: { dataPlane?: DataPlane } = {};
    const kubernetes = await startKubernetes({
      name,
      folder,
      etcd: options.etcd,
      podSocket,
      flags: options.flags,
      prepare: client => installCrds(client, options.manifests.crds),
    });
    closers.push(() => kubernetes.stop());
    const connect = (pod: { namespace: string; pod: string }, port: number) =>
      connectToPod(
        at.dataPlane?.find({ cluster: name, ...pod }),
        port,
        answerOf({ cluster: name, managementApi }, { ...pod, port }),
      );
    const kubelet = createKubelet({
      cluster: name,
      identity: kubernetes.serverIdentity,
      dataPlane: () => at.dataPlane,
      connect,
    });
    const proxy = await startPodProxy({
      socket: podSocket,
      connect(host, port) {
        // An API server names a kubelet by the name of its worker.
        if (port === KUBELET_PORT) return kubelet.open();
        const pod = at.dataPlane?.podAt(host);
        if (!pod) throw new Error(`dial tcp ${host}:${port}: no route to host`);
        return connect(pod, port);
      },
    });
    closers.push(() => proxy.stop());
    const furnisher = await bedClient(kubernetes, 'fleet-simulator');
    closers.push(() => furnisher.close());
    const tokens = await install(options, furnisher);
    const operator = await bedClient(kubernetes, 'cass-operator');
    closers.push(() => operator.close());
    const dataPlane = await dataPlanes[options.dataPlane]({
      cluster: name,
      client: operator,
      network: options.network,
      pace: options.pace,
      addressIndex: options.addressIndex,
      logger: options.logger,
    });
    at.dataPlane = dataPlane;
    closers.push(() => dataPlane.stop());
    const faults = createFaultSwitch(kubernetes);
    return {
      definition,
      kubernetes,
      dataPlane,
      cluster: Object.assign(faults, { server: kubernetes.server }),
      ...tokens,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function install(options: BedClusterOptions, client: KubernetesClient) {
  const { definition, manifests, namespace, isControlPlane } = options;
  await furnishCluster(client, definition, options.workersPerZone);
  const rules = isControlPlane
    ? [...manifests.dataPlane, ...manifests.controlPlane]
    : manifests.dataPlane;
  for (const object of rules) await ensure(client, object);
  const operatorToken = await accountToken(client, namespace, OPERATOR_ACCOUNT);
  if (!isControlPlane) return { operatorToken };
  await installPortalAccount(client, namespace, rules);
  const portalToken = await accountToken(client, namespace, PORTAL_ACCOUNT);
  return { operatorToken, portalToken };
}
