import { annotations } from '../constants';
import type {
  CassandraConfig,
  DatacenterTemplate,
  K8ssandraCluster,
  Rack,
} from '../resources';
import type { ClusterOrder, OrderRack, OrderRegion } from './types';

/** Label of a Kubernetes node that says in which zone it stands. */
const ZONE_LABEL = 'topology.kubernetes.io/zone';

/**
 * Writes the manifest that an order leads to: the review step of the form shows it and the template action applies it,
 * so that what was seen is what is made. Pure; what the order leaves open is left out, for the schema's defaults to fill.
 */
export function buildManifest(order: ClusterOrder): K8ssandraCluster {
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: {
      name: order.name,
      namespace: order.namespace,
      ...(order.owner && { annotations: { [annotations.owner]: order.owner } }),
    },
    spec: {
      cassandra: {
        serverVersion: order.serverVersion,
        ...(order.superuserSecretName && {
          superuserSecretRef: { name: order.superuserSecretName },
        }),
        storageConfig: {
          cassandraDataVolumeClaimSpec: {
            ...(order.storage.storageClassName && {
              storageClassName: order.storage.storageClassName,
            }),
            accessModes: ['ReadWriteOnce'],
            resources: { requests: { storage: order.storage.size } },
          },
        },
        ...(order.heap && { config: heapConfig(order.heap) }),
        datacenters: order.regions.map(buildDatacenter),
      },
    },
  };
}

/** One size for both ends: a heap that grows pauses the node while it does. */
function heapConfig(heap: string): CassandraConfig {
  return { jvmOptions: { heap_initial_size: heap, heap_max_size: heap } };
}

function buildDatacenter(region: OrderRegion): DatacenterTemplate {
  return {
    metadata: { name: region.datacenterName },
    ...(region.context && { k8sContext: region.context }),
    size: region.size,
    ...(region.racks?.length && { racks: region.racks.map(buildRack) }),
  };
}

function buildRack(rack: OrderRack): Rack {
  return {
    name: rack.name,
    ...(rack.zone && { nodeAffinityLabels: { [ZONE_LABEL]: rack.zone } }),
  };
}
