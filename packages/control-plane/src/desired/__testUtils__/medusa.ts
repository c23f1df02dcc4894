import type {
  DatacenterTemplate,
  K8ssandraCluster,
  K8ssandraClusterSpec,
  MedusaClusterTemplate,
  MedusaStorage,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { medusaSettings, type MedusaSettings } from '../medusa';
import { aCluster, aDatacenter } from './cluster';

/** Storage that needs nothing else. */
export const STORAGE: MedusaStorage = {
  storageProvider: 's3',
  bucketName: 'backups',
  storageSecretRef: { name: 'bucket-key' },
};

/** A cluster with Medusa. */
export function aMedusaCluster(
  medusa: MedusaClusterTemplate = {},
  options: Partial<DatacenterTemplate> = {},
  spec: Partial<K8ssandraClusterSpec> = {},
): K8ssandraCluster {
  return aCluster(
    { datacenters: [aDatacenter('dc1', options)] },
    { medusa: { storageProperties: STORAGE, ...medusa }, ...spec },
  );
}

/** Medusa of the first datacenter of a cluster. */
export function settingsOf(
  ...args: Parameters<typeof aMedusaCluster>
): MedusaSettings {
  const cluster = aMedusaCluster(...args);
  const [template] = cluster.spec.cassandra!.datacenters!;
  return medusaSettings({ cluster, template })!;
}
