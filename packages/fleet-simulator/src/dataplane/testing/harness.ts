import { EventEmitter, once } from 'events';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { kinds, type AnyObject, type Kind } from '../api';
import { CassandraNetwork, type Ring } from '../../managementApi';
import { startDataPlane } from '../dataPlane';
import { paces, type Pace } from '../pace';
import type { DataPlane, DataPlaneOptions } from '../types';
import { testApi, type TestApi } from './testApi';

/** Rings in memory. */
export function memoryRingStore() {
  const rings = new Map<string, string>();
  return {
    load: () => [...rings.values()].map(text => JSON.parse(text) as Ring),
    save: (ring: Ring) => void rings.set(ring.id, JSON.stringify(ring)),
    remove: (id: string) => void rings.delete(id),
  };
}

/** A Kubernetes cluster for one test. */
export interface TestCluster {
  name: string;
  /** Its API, which outlives the data plane. */
  api: TestApi;
  client: TestApi['client'];
  /** Every write of the data plane, as `verb resource namespace/name`. */
  writes: string[];
  network: CassandraNetwork;
  plane: DataPlane;
  /** Every version of every object of a kind, as a watch saw it. */
  history(kind: Kind): AnyObject[];
  get(kind: Kind, name: string): Promise<AnyObject | undefined>;
  list(kind: Kind): Promise<AnyObject[]>;
  /** Resolves with the object as soon as the condition holds. */
  until(
    kind: Kind,
    name: string,
    condition: (object: AnyObject | undefined) => boolean,
  ): Promise<AnyObject>;
  stop(): void;
}

/** Options of {@link startTestCluster}. */
export interface TestClusterOptions {
  name?: string;
  network?: CassandraNetwork;
  api?: TestApi;
  pace?: Partial<Pace>;
  workers?: number;
  storageClass?: string;
  watchDelayMs?: number;
  index?: number;
  now?: () => Date;
  /** What works on the API; the whole data plane when absent. */
  startPlane?: (options: DataPlaneOptions) => Promise<DataPlane>;
}

async function furnish({ client }: TestApi, options: TestClusterOptions) {
  for (const name of ['ns', 'bench']) {
    await client.create(resourceTypes.Namespace, {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    });
  }
  for (let index = 0; index < (options.workers ?? 9); index += 1) {
    await client.create(kinds.Node, {
      apiVersion: 'v1',
      kind: 'Node',
      metadata: {
        name: `worker-${index}`,
        labels: { 'topology.kubernetes.io/zone': `zone-${index % 3}` },
      },
    } as AnyObject);
  }
  await client.create(kinds.StorageClass, {
    apiVersion: 'storage.k8s.io/v1',
    kind: 'StorageClass',
    metadata: { name: options.storageClass ?? 'standard' },
    provisioner: 'simulated',
  } as AnyObject);
  await client.create(kinds.Secret, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'demo-superuser', namespace: 'ns' },
    data: { username: 'YWRtaW4=', password: 'c2VjcmV0' },
  } as AnyObject);
}

/** Starts a data plane on a Kubernetes API with workers, a storage class and the superuser's secret. */
export async function startTestCluster(
  options: TestClusterOptions = {},
): Promise<TestCluster> {
  const api = options.api ?? testApi(options.watchDelayMs);
  const { client } = api;
  if (!options.api) await furnish(api, options);
  const network = options.network ?? new CassandraNetwork(memoryRingStore());
  const name = options.name ?? 'east';
  const plane = await (options.startPlane ?? startDataPlane)({
    cluster: name,
    client: api.dataPlaneClient,
    network,
    pace: { ...paces.instant, ...options.pace },
    addressIndex: options.index ?? 1,
    now: options.now,
  });
  const abort = new AbortController();
  const seen = new Map<Kind, AnyObject[]>();
  const changes = new EventEmitter().setMaxListeners(0);
  for (const kind of Object.keys(kinds) as Kind[]) {
    seen.set(kind, []);
    (async () => {
      for await (const event of client.watch<AnyObject>(kinds[kind], {
        signal: abort.signal,
        resourceVersion: '0',
      })) {
        if (event.type !== 'BOOKMARK') seen.get(kind)!.push(event.object);
        changes.emit('change');
      }
    })();
  }
  const list = async (kind: Kind) =>
    (await client.list<AnyObject>(kinds[kind])).items.filter(
      each => each.metadata.namespace !== 'default',
    );
  const get = async (kind: Kind, wanted: string) =>
    (await list(kind)).find(each => each.metadata.name === wanted);
  return {
    name,
    api,
    client,
    writes: api.writes,
    network,
    plane,
    list,
    get,
    history: kind => seen.get(kind)!,
    async until(kind, wanted, condition) {
      for (;;) {
        const changed = once(changes, 'change');
        const object = await get(kind, wanted);
        const delivered =
          !object ||
          seen
            .get(kind)!
            .some(
              each =>
                each.metadata.resourceVersion ===
                object.metadata.resourceVersion,
            );
        if (condition(object) && delivered) return object!;
        await changed;
      }
    },
    stop() {
      abort.abort();
      plane.stop();
    },
  };
}

/** A datacenter as the control plane orders it. */
export function datacenter(
  name: string,
  spec: Record<string, unknown> = {},
): AnyObject {
  return {
    apiVersion: 'cassandra.datastax.com/v1beta1',
    kind: 'CassandraDatacenter',
    metadata: { name, namespace: 'ns' },
    spec: {
      clusterName: 'demo',
      size: 3,
      serverType: 'cassandra',
      serverVersion: '4.0.17',
      superuserSecretName: 'demo-superuser',
      config: {
        'cassandra-env-sh': {
          'additional-jvm-opts': [
            `-Dcassandra.system_distributed_replication=${name}:3`,
          ],
        },
      },
      storageConfig: {
        cassandraDataVolumeClaimSpec: {
          storageClassName: 'standard',
          accessModes: ['ReadWriteOnce'],
          resources: { requests: { storage: '5Gi' } },
        },
      },
      ...spec,
    },
  } as AnyObject;
}

/** Whether a datacenter has reached what its spec says. */
export function isSettled(dc: AnyObject | undefined): boolean {
  return (
    dc?.status?.cassandraOperatorProgress === 'Ready' &&
    dc.status.observedGeneration === dc.metadata.generation
  );
}
