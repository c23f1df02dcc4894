import type {
  ClusterEntry,
  ControlPlane,
} from '@k8ssandra-backstage/control-plane';
import type {
  ClusterId,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Fleet } from '../fleet/Fleet';
import type { ResourceDirectory } from '../permissions/ResourceDirectory';
import { notPlanned } from './ClusterDirectory';
import { clusterNotFound, notSynced } from './errors';
import type { Visibility } from './types';

/** A cluster with all that is known of it. */
export interface PlannedCluster {
  controlPlane: ControlPlane;
  object: K8ssandraCluster;
  entry: ClusterEntry;
}

/**
 * A cluster that the viewer may read.
 * @throws NotFoundError; ServiceUnavailableError while it is unknown, or was not planned yet
 */
export function plannedCluster(
  { fleet, resources }: { fleet: Fleet; resources: ResourceDirectory },
  id: ClusterId,
  visible: Visibility | undefined,
): PlannedCluster {
  const controlPlane = fleet.find(id.controlPlane);
  if (!controlPlane) throw clusterNotFound(id);
  const object = controlPlane.object(id);
  if (!object || !resources.isReadable(controlPlane, object, visible)) {
    throw controlPlane.synced ? clusterNotFound(id) : notSynced(controlPlane);
  }
  const entry = controlPlane.get(id) ?? notPlanned(id);
  return { controlPlane, object, entry };
}
