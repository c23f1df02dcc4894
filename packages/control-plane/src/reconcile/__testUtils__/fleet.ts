import {
  labels,
  type CassandraDatacenter,
  type CassandraTask,
  type ClientConfig,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ClusterSource } from '@k8ssandra-backstage/kubernetes-runtime';
import { allPodsServiceName } from '../../desired';
import { podsOf, readyStatus } from '../../plan/__testUtils__/snapshots';
import {
  createControlPlane,
  type ControlPlaneOptions,
} from '../createControlPlane';
import type { ControlPlane } from '../types';
import { FakeApi } from './fakeApi';
import { createKeyspaces } from './keyspaces';

/** A control-plane cluster and some regions in memory, with data planes that finish at once. */
export class TestFleet {
  readonly home = new FakeApi('home');
  readonly regions = new Map<string, FakeApi>();
  readonly log: string[] = [];
  #planes: ControlPlane[] = [];

  constructor(names: string[]) {
    for (const name of names) {
      this.regions.set(name, new FakeApi(name));
      this.connect(name);
    }
  }

  region(name: string): FakeApi {
    const found = this.regions.get(name);
    if (!found) throw new Error(`no region ${name}`);
    return found;
  }

  get apis(): FakeApi[] {
    return [this.home, ...this.regions.values()];
  }

  /** Makes the ClientConfig and Secret of a context; the kubeconfig is just the name of a region. */
  connect(
    name: string,
    kubeconfig = name,
    config: Partial<ClientConfig['metadata']> = {},
  ) {
    this.home.put({ kind: 'Secret' }, {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: `${name}-kubeconfig`, namespace: 'db' },
      type: 'Opaque',
      data: { kubeconfig: Buffer.from(kubeconfig).toString('base64') },
    } as never);
    this.home.put(
      { kind: 'ClientConfig' },
      {
        apiVersion: 'config.k8ssandra.io/v1beta1',
        kind: 'ClientConfig',
        metadata: { name, namespace: 'db', ...config },
        spec: { kubeConfigSecret: { name: `${name}-kubeconfig` } },
      },
    );
  }

  /** Starts a control plane over the fleet. */
  start(options: Partial<ControlPlaneOptions> = {}): ControlPlane {
    const log = (level: string) => (message: string) =>
      void this.log.push(`${level} ${message}`);
    const plane = createControlPlane({
      name: 'cp',
      mode: 'reconcile',
      access: { inCluster: true },
      logger: {
        debug: log('debug'),
        info: log('info'),
        warn: log('warn'),
        error: log('error'),
      },
      connections: {
        home: { connect: () => this.home.client() },
        readKubeconfig: text => this.#sourceOf(text),
      },
      ...options,
    });
    this.#planes.push(plane);
    plane.start();
    return plane;
  }

  #sourceOf(text: string): ClusterSource {
    const api = text === 'home' ? this.home : this.regions.get(text);
    return api
      ? { connect: () => api.client() }
      : { problem: { code: 'Malformed', message: 'It cannot be read' } };
  }

  /** Data planes finish whatever is asked of them, now and from now on. */
  runDataPlanes() {
    const managementApi = createKeyspaces();
    this.apis.forEach(api => {
      api.podProxy = managementApi;
    });
    const timer = setInterval(
      () => this.apis.forEach(each => this.#step(each)),
      2,
    );
    this.#stops.push(() => clearInterval(timer));
  }
  readonly #stops: Array<() => void> = [];

  #step(api: FakeApi) {
    const datacenters = api.all<CassandraDatacenter>('CassandraDatacenter');
    for (const each of datacenters) {
      const { metadata, spec, status } = each;
      if (metadata.deletionTimestamp) {
        for (const pod of api.all('Pod')) api.drop('Pod', pod.metadata.name);
        api.drop('CassandraDatacenter', metadata.name);
      } else if (status?.observedGeneration !== metadata.generation) {
        podsOf(metadata.name, spec.size).forEach(pod =>
          api.put({ kind: 'Pod' }, rawPod(pod)),
        );
        api.put({ kind: 'EndpointSlice' }, {
          apiVersion: 'discovery.k8s.io/v1',
          kind: 'EndpointSlice',
          metadata: {
            name: `${metadata.name}-pods`,
            namespace: 'db',
            labels: {
              [labels.cassandraDatacenter]: metadata.name,
              [labels.serviceName]: allPodsServiceName(
                clusterOf(this.home),
                each,
              ),
            },
          },
          addressType: 'IPv4',
          endpoints: [{ addresses: ['10.0.1.1'] }],
          ports: [{ name: 'native', port: 9042, protocol: 'TCP' }],
        } as never);
        api.put({ kind: 'CassandraDatacenter' }, {
          ...each,
          status: readyStatus(metadata.generation ?? 1),
        } as never);
      }
    }
    for (const task of api.all<CassandraTask>('CassandraTask')) {
      if (task.status?.completionTime) continue;
      api.put({ kind: 'CassandraTask' }, {
        ...task,
        status: { succeeded: 3, completionTime: 'now' },
      } as never);
    }
  }

  /** Orders a cluster as `kubectl apply` does. */
  order(cluster: K8ssandraCluster): K8ssandraCluster {
    const {
      uid: _,
      resourceVersion: __,
      generation: ___,
      ...metadata
    } = cluster.metadata;
    return this.home.put({ kind: 'K8ssandraCluster' }, {
      ...cluster,
      metadata,
    } as never) as never;
  }

  async stop() {
    this.#stops.forEach(each => each());
    this.apis.forEach(each => (each.fault = 'none'));
    await Promise.all(this.#planes.map(each => each.close()));
  }
}

function clusterOf(home: FakeApi): K8ssandraCluster {
  return home.all<K8ssandraCluster>('K8ssandraCluster')[0];
}

/** A pod as the API has it, from what the cache keeps of it. */
function rawPod(pod: ReturnType<typeof podsOf>[number]): never {
  const { ready, restarts, ...status } = pod.status;
  return {
    ...pod,
    status: {
      ...status,
      containerStatuses: [{ name: 'cassandra', ready, restartCount: restarts }],
    },
  } as never;
}

/** Waits until something holds, driven by the plane's own changes and a short poll; fails with what it saw last. */
export async function eventually(
  check: () => void,
  { limitMs = 5_000 } = {},
): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise(resolve => setTimeout(resolve, 5));
    }
  }
}
