import type { PodRef } from '../managementApi';
import type { AnyObject, CachedApi, Kind } from './api';
import { runControllers } from './controllers';
import {
  createEnvironment,
  forgetVolume,
  keyOf,
  type Environment,
} from './environment';
import { isRunning } from './objects';
import { CassOperator } from './operator/cassOperator';
import { podAccess } from './podAccess';
import { ScheduledTaskController } from './tasks/scheduledTaskController';
import { TaskController } from './tasks/taskController';
import type { DataPlane, DataPlaneOptions } from './types';
import {
  AddressPool,
  EndpointSliceController,
  Kubelet,
  NodeProcesses,
  Scheduler,
  StatefulSetController,
} from './workloads';

/**
 * Runs what a data-plane cluster runs: kubelets, scheduler, StatefulSet and endpoint slice controllers, and cass-operator.
 * It knows nothing but the API: started again, it continues where the objects say that it stopped.
 */
export async function startDataPlane(
  options: DataPlaneOptions,
): Promise<DataPlane> {
  const { cluster, network } = options;
  const abort = new AbortController();
  const environment = createEnvironment(options, abort.signal);
  const { api } = environment;
  const processes = new NodeProcesses(environment);
  const scheduler = new Scheduler(api);
  const addresses = new AddressPool(options.addressIndex);
  api.onChange((kind, object) => {
    if (kind === 'PersistentVolumeClaim' && !isPresent(api, kind, object)) {
      forgetVolume(environment, object);
    }
  });
  const { enqueue } = runControllers(
    environment,
    [
      new Kubelet({ environment, addresses, processes, scheduler }),
      new StatefulSetController(environment, scheduler),
      new EndpointSliceController(environment),
      new CassOperator(environment, processes),
      new TaskController(environment),
      new ScheduledTaskController(environment),
    ],
    options.logger,
  );
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
  return {
    ...podAccess(environment, processes),
    start({ namespace, pod: name }: PodRef) {
      const pod = api.get('Pod', namespace, name);
      if (pod) processes.start(pod);
    },
    stop() {
      unsubscribe();
      abort.abort();
    },
  };
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
