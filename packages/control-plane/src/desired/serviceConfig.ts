import type {
  EmbeddedClusterMetadata,
  FreeForm,
  K8ssandraCluster,
  MetadataTemplate,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { compact } from './compact';
import { clusterLabels } from './labels';

/** Our names of cass-operator's services, and its own: mind the lower-case `p` (operator-spec 1.2). */
const SERVICES = {
  dcService: 'dcService',
  seedService: 'seedService',
  allPodsService: 'allpodsService',
  additionalSeedService: 'additionalSeedService',
  nodePortService: 'nodePortService',
} as const;

/**
 * Labels and annotations of the services that cass-operator makes (operator-spec 3.6). The one over all pods always
 * carries the cluster's labels: so do its slices, which tell the control plane that pods came or went.
 */
export function additionalServiceConfig(
  cluster: K8ssandraCluster,
  metadata: EmbeddedClusterMetadata,
): FreeForm {
  const result: FreeForm = {};
  for (const [ours, theirs] of Object.entries(SERVICES)) {
    const given: MetadataTemplate = metadata.services?.[ours] ?? {};
    const required = ours === 'allPodsService' ? clusterLabels(cluster) : {};
    result[theirs] = compact({
      additionalLabels: { ...given.labels, ...required },
      additionalAnnotations: { ...given.annotations },
    });
  }
  return result;
}
