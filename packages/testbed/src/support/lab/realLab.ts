import { parseFleetDefinition } from '@k8ssandra-backstage/fleet-simulator';
import {
  connectionOf,
  createKubernetesClient,
  readKubeconfig,
  type KubernetesClient,
} from '@k8ssandra-backstage/kubernetes-runtime';
import { startBed } from '../../bed';
import { newStateDir } from '../paths';
import { fleetText } from './fleetText';
import type { Lab, LabOptions } from './lab';
import { planesOf } from './planes';

/**
 * The same on real API servers, with the data plane of the simulator in place of cass-operator. Watch events come as late as they do.
 */
export async function startRealLab(options: LabOptions = {}): Promise<Lab> {
  const stateDir = newStateDir();
  const bed = await startBed({
    stateDir,
    definition: parseFleetDefinition(fleetText(options)),
    ...(options.crdDir && { crdDir: options.crdDir }),
  });
  const clients = new Map<string, KubernetesClient>();
  const admin = (context: string, manager = 'kubectl') => {
    const key = `${context}/${manager}`;
    const known = clients.get(key);
    if (known) return known;
    const found = bed.clusters.get(context);
    if (!found) throw new Error(`There is no cluster ${context}`);
    const client = createKubernetesClient({
      ...connectionOf(
        readKubeconfig(found.kubernetes.adminKubeconfig, {
          contextName: context,
          allow: { loopback: true },
        }),
      ),
      fieldManager: manager,
    });
    clients.set(key, client);
    return client;
  };
  const contexts = [...bed.clusters.keys()];
  return {
    driver: 'real',
    kubeconfig: bed.kubeconfig,
    portalKubeconfig: bed.portalKubeconfig,
    contexts,
    admin,
    setFault: (context, mode) =>
      bed.clusters.get(context)!.cluster.setFaults({ mode }),
    replace: async context => {
      const { kubernetes } = bed.clusters.get(context)!;
      await kubernetes.restart({
        flags: [`--etcd-prefix=/replaced-${context}-${Date.now()}`],
      });
      return {
        admin: admin(context),
        restore: () => kubernetes.restart({ flags: [] }),
      };
    },
    ...planesOf({
      stateDir,
      kubeconfig: bed.portalKubeconfig,
      regions: options.homeIsContext ? contexts : contexts.slice(1),
      stop: async () => {
        for (const client of clients.values()) await client.close();
        await bed.stop();
      },
    }),
  };
}
