import { useRouteRef } from '@backstage/core-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  datacenterEntityName,
  type ClusterId,
  type NodeView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Path of the page of a datacenter with the panel of one of its nodes open (ux 6 d). */
export function useNodePath(
  id: ClusterId,
  datacenter: string,
): (node: NodeView) => string {
  const entityRoute = useRouteRef(entityRouteRef);
  const page = entityRoute({
    namespace: 'default',
    kind: 'resource',
    name: datacenterEntityName(id, datacenter),
  });
  return ({ pod }) => `${page}?node=${encodeURIComponent(pod)}`;
}
