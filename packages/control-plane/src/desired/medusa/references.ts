import {
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { clusterNamespace } from '../names';
import type { Reference } from '../references/types';

/** The field that names a MedusaConfiguration. */
export const CONFIGURATION_FIELD = 'spec.medusa.medusaConfigurationRef.name';

/** The MedusaConfiguration beside the cluster, if it names one (operator-spec 8.1.1): read before a datacenter is built. */
export function medusaReferences(cluster: K8ssandraCluster): Reference[] {
  const name = cluster.spec.medusa?.medusaConfigurationRef?.name;
  if (!name) return [];
  return [
    {
      context: '',
      resource: resourceTypes.MedusaConfiguration,
      namespace: clusterNamespace(cluster),
      name,
      field: CONFIGURATION_FIELD,
    },
  ];
}
