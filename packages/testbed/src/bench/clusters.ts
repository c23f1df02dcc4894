import type {
  CassandraDatacenterStatus,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The data-plane contexts of the fleet. */
export const REGIONS = ['k8ssandra-east', 'k8ssandra-west', 'k8ssandra-eu'];
/** The context of the control-plane cluster in the administrator's kubeconfig. */
export const HOME = 'control-plane';
export const NAMESPACE = 'k8ssandra';

/**
 * A cluster as in the K8ssandra operator's baseline: Cassandra 4.0.17, one rack of three nodes per region, names of its own.
 * @param regions - so many of {@link REGIONS}, or contexts
 */
export function benchCluster(
  name: string,
  regions: number | string[],
  size = 3,
): K8ssandraCluster {
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: { name, namespace: NAMESPACE },
    spec: {
      cassandra: {
        serverVersion: '4.0.17',
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            storageClassName: 'standard',
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: '1Gi' } },
          },
        },
        datacenters: contextsOf(regions).map((k8sContext, index) => ({
          metadata: { name: datacenterName(name, index) },
          k8sContext,
          size,
        })),
      },
    },
  };
}

function contextsOf(regions: number | string[]): string[] {
  return typeof regions === 'number' ? REGIONS.slice(0, regions) : regions;
}

/** The datacenter of {@link benchCluster} in the region of this index. */
export function datacenterName(cluster: string, index: number): string {
  return `${cluster}-dc${index + 1}`;
}

/** Condition Ready is True. */
export function isReady(
  status: CassandraDatacenterStatus | undefined,
): boolean {
  return hasCondition(status?.conditions, 'Ready');
}

/** The whole cluster: this generation is reached and CassandraInitialized is True. */
export function isComplete(cluster: K8ssandraCluster | undefined): boolean {
  return (
    cluster !== undefined &&
    cluster.status?.observedGeneration === cluster.metadata.generation &&
    hasCondition(cluster.status?.conditions, 'CassandraInitialized')
  );
}

function hasCondition(
  conditions: Array<{ type: string; status: string }> | undefined,
  type: string,
): boolean {
  return Boolean(
    conditions?.some(each => each.type === type && each.status === 'True'),
  );
}
