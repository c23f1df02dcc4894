import {
  resourceTypes,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { eventually } from '../eventually';
import { untilObject } from '../until';
import type { Lab } from './lab';
import { ownedObjects } from './ours';
import type { Plane } from './plane';

/** A K8ssandraCluster with one datacenter in each context; sizes by context. */
export function order(
  name: string,
  sizes: Record<string, number>,
  rest: Partial<K8ssandraCluster['metadata']> = {},
): K8ssandraCluster {
  const datacenters = Object.entries(sizes).map(
    ([k8sContext, size], index): DatacenterTemplate => ({
      metadata: { name: `dc${index + 1}` },
      k8sContext,
      size,
    }),
  );
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: { name, namespace: 'k8ssandra', ...rest },
    spec: {
      cassandra: {
        serverVersion: '4.1.8',
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            storageClassName: 'standard',
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '5Gi' } },
          },
        },
        datacenters,
      },
    },
  };
}

/** Applies a cluster as `kubectl apply` does. */
export function apply(
  lab: Lab,
  cluster: K8ssandraCluster,
): Promise<K8ssandraCluster> {
  return lab
    .admin(lab.contexts[0])
    .apply(resourceTypes.K8ssandraCluster, cluster, { force: true });
}

/** Waits until, for this generation or a later one, a control plane has nothing left to do for a cluster, and its status says so. */
export function untilSettled(
  plane: Plane,
  { metadata }: Pick<K8ssandraCluster, 'metadata'>,
): Promise<void> {
  return plane.until(`${metadata.name} is settled`, () =>
    isSettled(plane, { metadata }),
  );
}

/** Whether, for this generation or a later one, a control plane has nothing left to do for a cluster, and its status says so. */
export function isSettled(
  plane: Plane,
  { metadata }: Pick<K8ssandraCluster, 'metadata'>,
): boolean {
  const entry = plane.get(plane.id(metadata.name, metadata.namespace));
  if (!entry || !entry.plan.settled) return false;
  // A plan for a cluster that is only looked at has nothing to do either.
  if (entry.plan.steps.some(each => each.id.startsWith('observe/'))) {
    return false;
  }
  const { cluster } = entry.snapshot;
  const { generation } = cluster.metadata;
  return (
    (generation ?? 0) >= (metadata.generation ?? 0) &&
    cluster.status?.observedGeneration === generation &&
    entry.plan.generation === generation
  );
}

/** Deletes a cluster and waits until it is gone. */
export async function removeCluster(
  lab: Lab,
  cluster: Pick<K8ssandraCluster, 'metadata'>,
): Promise<void> {
  await askToDelete(lab, cluster);
  await untilAbsent(lab, cluster);
  await untilCollected(lab, cluster);
}

/** Kubernetes' garbage collector, and no control plane, takes what the object of a cluster owned; it takes its time. */
export function untilCollected(
  lab: Lab,
  { metadata }: Pick<K8ssandraCluster, 'metadata'>,
): Promise<void> {
  return eventually(async () => {
    const [home] = lab.contexts;
    for (const [key, object] of await ownedObjects(lab, { metadata })) {
      const left =
        key.startsWith(`${home}/`) &&
        object.metadata.ownerReferences?.some(
          each => each.kind === resourceTypes.K8ssandraCluster.kind,
        );
      if (left) throw new Error(`${key} is not collected`);
    }
  });
}

/** Deletes a cluster as `kubectl delete --wait=false` does. */
export async function askToDelete(
  lab: Lab,
  { metadata }: Pick<K8ssandraCluster, 'metadata'>,
): Promise<void> {
  const { namespace, name } = metadata;
  const client = lab.admin(lab.contexts[0]);
  await client.delete(resourceTypes.K8ssandraCluster, { namespace, name });
}

/** Waits until a cluster is gone. */
export async function untilAbsent(
  lab: Lab,
  { metadata }: Pick<K8ssandraCluster, 'metadata'>,
): Promise<void> {
  await untilObject({
    client: lab.admin(lab.contexts[0]),
    type: resourceTypes.K8ssandraCluster,
    namespace: metadata.namespace ?? '',
    name: metadata.name,
    condition: object => object === undefined,
    what: `${metadata.name} is gone`,
    timeoutMs: 25_000,
  });
}
