import type { LoggerLike } from './logger';
import type { CassandraNetwork, PodProcess, PodRef } from '../managementApi';
import {
  CachedApi,
  KeyQueue,
  type AnyObject,
  type ApiClient,
  type Kind,
} from './api';
import {
  forgetVolume,
  keyOf,
  refOf,
  type Controller,
  type Environment,
} from './environment';
import {
  FAULT_ANNOTATION,
  isRunning,
  managementApiPort,
  nodeState,
} from './objects';
import { CassOperator } from './operator/cassOperator';
import type { Pace } from './pace';
import { ScheduledTaskController } from './tasks/scheduledTaskController';
import { TaskController } from './tasks/taskController';
import {
  AddressPool,
  EndpointSliceController,
  Kubelet,
  NodeProcesses,
  Scheduler,
  StatefulSetController,
} from './workloads';

/** Options of {@link startDataPlane}. */
export interface DataPlaneOptions {
  /** Name of the Kubernetes cluster in the fleet. */
  cluster: string;
  /** Speaks to its API server with the rights of a cluster administrator. */
  client: ApiClient;
  /** The Cassandra nodes of all Kubernetes clusters of the fleet. */
  network: CassandraNetwork;
  pace: Pace;
  /** Pod addresses are `10.<index>.0.0/16`. */
  addressIndex: number;
  logger?: LoggerLike;
  now?: () => Date;
}

/** The data plane of one Kubernetes cluster at work. */
export interface DataPlane {
  /** The pod for the management API; undefined when there is none. */
  find(ref: PodRef): PodProcess | undefined;
  /** The pod with an address; undefined when none has it. */
  podAt(ip: string): PodRef | undefined;
  /** Starts Cassandra in a pod, as `POST lifecycle/start` asks for. */
  start(ref: PodRef): void;
  /** Makes a node fail: `CrashLoopBackOff`, `OOMKilled`, `ImagePullBackOff` or `NotReady`. It stays so over restarts of the fleet. */
  failNode(ref: PodRef, reason?: string): Promise<void>;
  /** Ends the fault of a node; it starts again. */
  healNode(ref: PodRef): Promise<void>;
  /** All CassandraDatacenters, as last seen. */
  datacenters(): AnyObject[];
  /** Lines of a container's log. */
  logs(ref: PodRef, container: string): string[];
  stop(): void;
}

/**
 * Runs what a data-plane cluster runs: kubelets, scheduler, StatefulSet and endpoint slice controllers, and cass-operator.
 * It knows nothing but the API: started again, it continues where the objects say that it stopped.
 */
export async function startDataPlane(
  options: DataPlaneOptions,
): Promise<DataPlane> {
  const { cluster, client, network, pace } = options;
  const abort = new AbortController();
  const { signal } = abort;
  const api = new CachedApi({ client, signal });
  const environment: Environment = {
    cluster,
    api,
    network,
    pace,
    now: options.now ?? (() => new Date()),
    signal,
  };
  const processes = new NodeProcesses(environment);
  const scheduler = new Scheduler(api);
  const addresses = new AddressPool(options.addressIndex);
  const controllers: Controller[] = [
    new Kubelet({ environment, addresses, processes, scheduler }),
    new StatefulSetController(environment, scheduler),
    new EndpointSliceController(environment),
    new CassOperator(environment, processes),
    new TaskController(environment),
    new ScheduledTaskController(environment),
  ];
  const queues = controllers.map(controller => ({
    controller,
    queue: new KeyQueue({
      run: key => controller.run(key),
      onError: (key, error) =>
        options.logger?.warn(
          `${cluster}: ${controller.name} could not work on ${key}, will try again`,
          error as Error,
        ),
      signal,
      batchMs: controller.batchMs,
    }),
  }));
  const enqueue = (name: string, key: string) =>
    queues.find(each => each.controller.name === name)?.queue.add(key);

  api.onChange((kind, object) => {
    if (kind === 'PersistentVolumeClaim' && !isPresent(api, kind, object)) {
      forgetVolume(environment, object);
    }
    for (const { controller, queue } of queues) {
      controller.keysOf(kind, object).forEach(key => queue.add(key));
    }
  });
  const unsubscribe = network.onChange(ring => {
    for (const node of Object.values(ring.nodes)) {
      if (node.cluster === cluster) {
        enqueue('kubelet', `${node.namespace}/${node.pod}`);
      }
    }
    const names = new Set(
      api
        .list('CassandraDatacenter')
        .filter(dc => dc.spec.clusterName === ring.clusterName)
        .map(keyOf),
    );
    names.forEach(key => enqueue('cass-operator', key));
  });
  await api.start();
  forgetMissingPods(environment);

  const podOf = (ref: PodRef) => api.get('Pod', ref.namespace, ref.pod);
  const annotate = async (ref: PodRef, value: string | null) => {
    const pod = podOf(ref);
    if (!pod) {
      throw new Error(
        `There is no pod ${ref.namespace}/${ref.pod} in ${cluster}`,
      );
    }
    await api.patch('Pod', pod, {
      metadata: { annotations: { [FAULT_ANNOTATION]: value } },
    });
  };
  return {
    find(ref) {
      const pod = podOf(ref);
      const dc = pod && processes.datacenterOf(pod);
      return (
        dc && {
          running: isRunning(pod),
          port: managementApiPort(dc),
          seeds: processes.seedsOf(pod, dc),
          ...securedBy(api, dc),
        }
      );
    },
    podAt(ip) {
      const pod = api.list('Pod').find(each => each.status?.podIP === ip);
      return pod && refOf(environment, pod);
    },
    start(ref) {
      const pod = podOf(ref);
      if (pod) processes.start(pod);
    },
    failNode: (ref, reason = 'CrashLoopBackOff') => annotate(ref, reason),
    healNode: ref => annotate(ref, null),
    datacenters: () => api.list('CassandraDatacenter'),
    logs: (ref, container) => logLines(podOf(ref), container),
    stop() {
      unsubscribe();
      abort.abort();
    },
  };
}

/** The server certificate that `managementApiAuth.manual` names (operator-spec D.1). */
function securedBy(
  api: CachedApi,
  { metadata, spec }: AnyObject,
): Pick<PodProcess, 'secured'> {
  const manual = spec.managementApiAuth?.manual;
  if (!manual) return {};
  const data = api.get(
    'Secret',
    metadata.namespace,
    manual.serverSecretName ?? '',
  )?.data;
  const read = (key: string) =>
    Buffer.from(data?.[key] ?? '', 'base64').toString();
  const [ca, cert, key] = ['ca.crt', 'tls.crt', 'tls.key'].map(read);
  return { secured: ca && cert && key ? { identity: { ca, cert, key } } : {} };
}

/** After a crash the rings may know of pods and volumes that the API does not have. */
function forgetMissingPods(environment: Environment): void {
  const { api, cluster, network } = environment;
  const nodes = network
    .list()
    .flatMap(ring => Object.values(ring.nodes))
    .filter(node => node.cluster === cluster && !node.lost);
  for (const { namespace, pod, ...node } of nodes) {
    const ref = { cluster, namespace, pod };
    const current = api.get('Pod', namespace, pod);
    if (!api.get('PersistentVolumeClaim', namespace, `server-data-${pod}`)) {
      network.loseData(ref);
    } else if (node.up && !(current && isRunning(current))) {
      network.stop(ref);
    }
  }
}

function isPresent(api: CachedApi, kind: Kind, object: AnyObject): boolean {
  const { namespace, name } = object.metadata;
  return api.get(kind, namespace, name) !== undefined;
}

function logLines(pod: AnyObject | undefined, container: string): string[] {
  if (!pod?.status?.startTime) return [];
  const line = (text: string) => `INFO  [main] ${pod.status.startTime} ${text}`;
  if (container !== 'cassandra' && container !== 'server-system-logger') {
    return [];
  }
  return [
    line('Management API listening, waiting for lifecycle/start'),
    ...(nodeState(pod) === 'Started'
      ? [line(`Node ${pod.status.podIP} state jump to NORMAL`)]
      : []),
    ...(pod.metadata.annotations?.[FAULT_ANNOTATION]
      ? [
          `ERROR [main] simulated fault: ${pod.metadata.annotations[FAULT_ANNOTATION]}`,
        ]
      : []),
  ];
}
