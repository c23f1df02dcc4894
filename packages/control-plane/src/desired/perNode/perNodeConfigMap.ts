import {
  apiVersionOf,
  resourceTypes,
  type ConfigMap,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { resourceHash, withResourceHash } from '../hash';
import { cleanedUpLabels, partLabels } from '../labels';
import { datacenterNamespace, perNodeConfigMapName } from '../names';
import { initialTokens } from './tokenAllocation';

/**
 * The ConfigMap with the initial tokens of the first nodes of a datacenter, in its region (operator-spec 3.19).
 * Undefined where nothing is to be set per node: one of ours that is there is then deleted.
 */
export function buildPerNodeConfigMap({
  cluster,
  template,
}: {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
}): ConfigMap | undefined {
  const tokens = initialTokens(cluster, template);
  if (!tokens) {
    return undefined;
  }
  return withResourceHash<ConfigMap>({
    apiVersion: apiVersionOf(resourceTypes.ConfigMap),
    kind: resourceTypes.ConfigMap.kind,
    metadata: {
      name: perNodeConfigMapName(cluster, template),
      namespace: datacenterNamespace(cluster, template),
      labels: { ...partLabels(), ...cleanedUpLabels(cluster) },
    },
    data: Object.fromEntries(
      Object.entries(tokens).map(([pod, own]) => [
        `${pod}_cassandra.yaml`,
        `\ninitial_token: ${own.join(',')}`,
      ]),
    ),
  });
}

/** Digest of a configuration per node: of its content, so that a label on the user's ConfigMap restarts no node. */
export function perNodeConfigHash(configMap: ConfigMap): string {
  const { data, binaryData } = configMap as ConfigMap & {
    binaryData?: Record<string, string>;
  };
  return resourceHash({ data, binaryData });
}
