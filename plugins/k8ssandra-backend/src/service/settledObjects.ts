import {
  RenderError,
  renderClusters,
  type ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type {
  ApplyManifestResponse,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * What will exist in every region once a cluster has settled. Undefined where that cannot be told from the manifest alone, because it
 * refers to a Secret or ConfigMap that only a region has.
 */
export function settledObjects(
  { name }: Pick<ControlPlane, 'name'>,
  cluster: K8ssandraCluster,
): ApplyManifestResponse['objects'] {
  try {
    return renderClusters({
      controlPlane: name,
      documents: [{ object: cluster }],
    }).objects;
  } catch (error) {
    if (error instanceof RenderError) return undefined;
    throw error;
  }
}
