import {
  dataPlaneParts as parts,
  type DataPlane,
  type DataPlaneOptions,
} from '@k8ssandra-backstage/fleet-simulator';
import { StandInOperator } from './operator';
import { StandInTasks } from './tasks';

/**
 * Runs a stand-in for the data plane of one Kubernetes cluster that is as thin as the one the K8ssandra operator was measured with: no
 * StatefulSets, claims, scheduler or intermediate statuses, and the pace does not matter. What control planes read is that of
 * `startDataPlane`. It knows nothing but the API: started again, it continues where the objects say that it stopped.
 */
export async function startStandIn(
  options: DataPlaneOptions,
): Promise<DataPlane> {
  const abort = new AbortController();
  const environment = parts.createEnvironment(options, abort.signal);
  const { api } = environment;
  const processes = new parts.NodeProcesses(environment);
  let isSynced = () => {};
  const operator = new StandInOperator({
    environment,
    processes,
    addresses: new parts.AddressPool(options.addressIndex),
    synced: new Promise<void>(resolve => {
      isSynced = resolve;
    }),
  });
  const { enqueue } = parts.runControllers(
    environment,
    [operator, new StandInTasks(environment)],
    options.logger,
  );
  await api.start();
  isSynced();
  return {
    ...parts.podAccess(environment, processes),
    start({ namespace, pod: name }) {
      const pod = api.get('Pod', namespace, name);
      if (!pod) return;
      operator.keysOf('Pod', pod).forEach(key => enqueue(operator.name, key));
    },
    stop: () => abort.abort(),
  };
}
