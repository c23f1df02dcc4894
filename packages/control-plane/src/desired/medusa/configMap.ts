import {
  apiVersionOf,
  resourceTypes,
  type ConfigMap,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withResourceHash } from '../hash';
import { cleanedUpLabels } from '../labels';
import { datacenterNamespace } from '../names';
import { medusaIni } from './ini';
import { medusaConfigMapName } from './names';
import { medusaSettings, type MedusaInput } from './settings';

/**
 * The configuration of Medusa in the region and namespace of one datacenter (operator-spec 8.1.1 step 4); undefined where the
 * cluster has no Medusa. Datacenters in one namespace get the same object.
 * @throws InputError naming the field that is missing or contradicts another
 */
export function buildMedusaConfigMap(
  input: MedusaInput,
): ConfigMap | undefined {
  const { cluster, template } = input;
  const settings = medusaSettings(input);
  if (!settings) return undefined;
  return withResourceHash<ConfigMap>({
    apiVersion: apiVersionOf(resourceTypes.ConfigMap),
    kind: resourceTypes.ConfigMap.kind,
    metadata: {
      name: medusaConfigMapName(cluster, template),
      namespace: datacenterNamespace(cluster, template),
      labels: cleanedUpLabels(cluster),
    },
    data: { 'medusa.ini': medusaIni(settings) },
  });
}
