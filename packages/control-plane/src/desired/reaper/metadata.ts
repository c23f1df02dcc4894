import type {
  K8ssandraCluster,
  MetadataTemplate,
  ResourceMetadata,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { compact } from '../compact';
import { injectedSecrets } from './secrets';

const FIELD = 'spec.reaper.metadata.pods';

/**
 * Metadata of what Reaper's operator makes (operator-spec 8.2.1): the user's, the secrets that its pods need, and over both what
 * the cluster wants on everything.
 */
export function reaperMetadata(cluster: K8ssandraCluster): ResourceMetadata {
  const given = cluster.spec.reaper?.metadata ?? {};
  const { commonLabels = {}, commonAnnotations = {} } =
    cluster.spec.cassandra?.metadata ?? {};
  const over = (own: MetadataTemplate | undefined): MetadataTemplate => ({
    ...compact({
      labels: { ...own?.labels, ...commonLabels },
      annotations: { ...own?.annotations, ...commonAnnotations },
    }),
  });
  return {
    ...given,
    ...over(given),
    ...compact({
      commonLabels: { ...given.commonLabels, ...commonLabels },
      commonAnnotations: { ...given.commonAnnotations, ...commonAnnotations },
    }),
    pods: over(injectedSecrets(cluster, given.pods ?? {}, FIELD)),
    service: over(given.service),
  };
}
