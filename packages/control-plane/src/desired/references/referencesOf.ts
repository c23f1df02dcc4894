import type {
  DatacenterTemplate,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { passwordReferences } from '../encryption';
import { medusaReferences } from '../medusa/references';
import { perNodeConfigReferences } from '../perNode/userConfigMap';
import type { Reference } from './types';

/**
 * What must be read before a datacenter can be built: passwords of encryption stores (operator-spec 3.9), the
 * MedusaConfiguration (8.1.1) and the ConfigMap of a configuration per node (3.19). Empty for most clusters.
 * @throws InputError naming a field that refers to nothing
 */
export function referencesOf(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): Reference[] {
  return [
    ...passwordReferences(cluster, template),
    ...medusaReferences(cluster),
    ...perNodeConfigReferences(cluster, template),
  ];
}
