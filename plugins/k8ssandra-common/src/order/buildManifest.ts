import { annotations } from '../constants';
import type {
  CassandraConfig,
  DatacenterTemplate,
  EncryptionStores,
  K8ssandraCluster,
  Rack,
  StorageConfig,
} from '../resources';
import type {
  ClusterOrder,
  OrderEncryption,
  OrderRack,
  OrderRegion,
  OrderStorage,
} from './types';

/** Label of a Kubernetes node that says in which zone it stands. */
const ZONE_LABEL = 'topology.kubernetes.io/zone';

/**
 * Writes the manifest that an order leads to: the form shows it while it is filled in and the template action applies it,
 * so that what was seen is what is made. Pure; what the order leaves open is left out, for the schema's defaults to fill.
 */
export function buildManifest(order: ClusterOrder): K8ssandraCluster {
  const config = configOf(order);
  return {
    apiVersion: 'k8ssandra.io/v1alpha1',
    kind: 'K8ssandraCluster',
    metadata: {
      name: order.name,
      namespace: order.namespace,
      ...(order.owner && { annotations: { [annotations.owner]: order.owner } }),
    },
    spec: {
      ...(order.auth === false && { auth: false }),
      cassandra: {
        serverVersion: order.serverVersion,
        ...(order.superuserSecretName && {
          superuserSecretRef: { name: order.superuserSecretName },
        }),
        ...(order.clientEncryption && {
          clientEncryptionStores: storesOf(order.clientEncryption),
        }),
        storageConfig: storageConfigOf(order.storage),
        ...(order.resources && {
          resources: { requests: { ...order.resources } },
        }),
        ...(config && { config }),
        datacenters: order.regions.map(region =>
          buildDatacenter(region, order.storage),
        ),
      },
    },
  };
}

function configOf(order: ClusterOrder): CassandraConfig | undefined {
  if (!order.heap && !order.clientEncryption) return undefined;
  return {
    ...(order.clientEncryption && {
      cassandraYaml: { client_encryption_options: { enabled: true } },
    }),
    // one size for both ends: a heap that grows pauses the node while it does
    ...(order.heap && {
      jvmOptions: { heap_initial_size: order.heap, heap_max_size: order.heap },
    }),
  };
}

/** Each Secret holds a store and its password, under the operator's keys (operator-spec 3.9). */
function storesOf(encryption: OrderEncryption): EncryptionStores {
  const keystore = { name: encryption.keystoreSecretName };
  const truststore = { name: encryption.truststoreSecretName };
  return {
    keystoreSecretRef: keystore,
    keystorePasswordSecretRef: keystore,
    truststoreSecretRef: truststore,
    truststorePasswordSecretRef: truststore,
  };
}

function storageConfigOf({
  size,
  storageClassName,
}: OrderStorage): StorageConfig {
  return {
    cassandraDataVolumeClaimSpec: {
      ...(storageClassName && { storageClassName }),
      accessModes: ['ReadWriteOnce'],
      resources: { requests: { storage: size } },
    },
  };
}

function buildDatacenter(
  region: OrderRegion,
  storage: OrderStorage,
): DatacenterTemplate {
  const { storageClassName } = region;
  return {
    metadata: { name: region.datacenterName },
    ...(region.context && { k8sContext: region.context }),
    size: region.size,
    ...(region.racks?.length && { racks: region.racks.map(buildRack) }),
    ...(storageClassName && {
      storageConfig: storageConfigOf({ ...storage, storageClassName }),
    }),
  };
}

function buildRack(rack: OrderRack): Rack {
  return {
    name: rack.name,
    ...(rack.zone && { nodeAffinityLabels: { [ZONE_LABEL]: rack.zone } }),
  };
}
