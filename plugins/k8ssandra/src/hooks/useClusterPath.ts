import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  clusterEntityName,
  type ClusterId,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Path of the catalog page of a cluster; its tabs lie below. */
export function useClusterPath(id: ClusterId): string {
  const entityRoute = useRouteRef(entityRouteRef);
  return entityRoute({
    kind: 'resource',
    namespace: 'default',
    name: clusterEntityName(id),
  });
}
