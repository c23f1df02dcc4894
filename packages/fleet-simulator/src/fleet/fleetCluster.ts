import { join } from 'path';
import { ConflictError } from '@backstage/errors';
import {
  createInProcessClient,
  startCluster,
  type SimulatedCluster,
} from '../apiserver';
import {
  startDataPlane,
  type DataPlane,
  type LoggerLike,
  type Pace,
} from '../dataplane';
import type { CassandraNetwork, ManagementApi } from '../managementApi';
import {
  accountToken,
  inProcessUser,
  OPERATOR_ACCOUNT,
  PORTAL_ACCOUNT,
} from './accounts';
import type { ClusterDefinition } from './definition';
import type { ClusterState } from './fleetState';
import { ensure, furnishCluster, installPortalAccount } from './furnish';
import { installOperator } from './installOperator';
import type { DeployManifests } from './manifests';
import { podHooks } from './podHooks';
import type { RequestCounts } from './requestCounts';

/** One Kubernetes cluster of a running fleet, with its data plane. */
export interface FleetCluster {
  definition: ClusterDefinition;
  cluster: SimulatedCluster;
  dataPlane: DataPlane;
  stop(): Promise<void>;
}

/** Options of {@link startFleetCluster}. */
export interface FleetClusterOptions {
  definition: ClusterDefinition;
  /** Ports, tokens and marks that outlive the process; its port is set. */
  state: ClusterState;
  /** Port to take; the one of the state, or any, when absent. */
  port?: number;
  stateDir: string;
  namespace: string;
  isControlPlane: boolean;
  manifests: DeployManifests;
  network: CassandraNetwork;
  managementApi: ManagementApi;
  pace: Pace;
  workersPerZone: number;
  watchDelayMs?: number;
  requests: RequestCounts;
  logger?: LoggerLike;
}

/**
 * Starts the API server of one cluster, makes what it begins with, and starts its data plane.
 * @throws ConflictError naming the port when another program has it
 */
export async function startFleetCluster(
  options: FleetClusterOptions,
): Promise<FleetCluster> {
  const { definition, state, namespace, manifests, isControlPlane } = options;
  const { name } = definition;
  const port = options.port ?? state.port;
  let dataPlane: DataPlane | undefined;
  const cluster = await startCluster({
    name,
    stateDir: join(options.stateDir, 'clusters', name),
    port,
    crds: manifests.crds,
    tokens: [
      accountToken(state, namespace, OPERATOR_ACCOUNT),
      ...(isControlPlane
        ? [accountToken(state, namespace, PORTAL_ACCOUNT)]
        : []),
    ],
    hooks: podHooks({
      cluster: name,
      managementApi: options.managementApi,
      dataPlane: () => dataPlane,
    }),
    watchDelayMs: options.watchDelayMs,
    onRequest: event => options.requests.record(name, event),
  }).catch(error => {
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
      ? new ConflictError(
          `Port ${port} of the cluster ${name} is in use by another program. Stop that program, or begin anew with --fresh.`,
        )
      : error;
  });
  try {
    state.port = cluster.port;
    await install(options, cluster);
    dataPlane = await startDataPlane({
      cluster: name,
      client: createInProcessClient(cluster.api, {
        user: inProcessUser('cass-operator'),
        fieldManager: 'cass-operator',
      }),
      network: options.network,
      pace: options.pace,
      addressIndex: state.addressIndex,
      logger: options.logger,
    });
  } catch (error) {
    await cluster.close();
    throw error;
  }
  const running = dataPlane;
  return {
    definition,
    cluster,
    dataPlane: running,
    async stop() {
      running.stop();
      await cluster.close();
    },
  };
}

async function install(
  options: FleetClusterOptions,
  cluster: SimulatedCluster,
): Promise<void> {
  const { definition, state, namespace, manifests } = options;
  const client = createInProcessClient(cluster.api, {
    user: inProcessUser('fleet-simulator'),
    fieldManager: 'fleet-simulator',
  });
  if (!state.seeded) {
    await furnishCluster(client, definition, options.workersPerZone);
  }
  await installOperator(client);
  const rules = options.isControlPlane
    ? [...manifests.dataPlane, ...manifests.controlPlane]
    : manifests.dataPlane;
  for (const object of rules) await ensure(client, withToken(object));
  if (options.isControlPlane) {
    await installPortalAccount(client, namespace, rules);
  }

  /** Kubernetes fills in the token of a Secret of this type. */
  function withToken(object: (typeof rules)[number]) {
    if (object.type !== 'kubernetes.io/service-account-token') return object;
    const { token } = accountToken(state, namespace, OPERATOR_ACCOUNT);
    const encode = (text: string) => Buffer.from(text).toString('base64');
    return {
      ...object,
      data: {
        token: encode(token),
        'ca.crt': encode(cluster.pki.caCert),
        namespace: encode(namespace),
      },
    };
  }
}
