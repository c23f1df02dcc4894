import {
  clusterEntityName,
  type ClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Reference of the catalog entity of a cluster. */
export function clusterEntityRef({ id }: { id: ClusterId }): string {
  return `resource:default/${clusterEntityName(id)}`;
}
