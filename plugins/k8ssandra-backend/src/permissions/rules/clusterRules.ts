import { createPermissionRule } from '@backstage/plugin-permission-node';
import { clusterResourceRef, type ClusterResource } from '../resources';
import {
  bothWays,
  claimedBy,
  claimsSchema,
  type Claims,
  type Contexts,
  type ControlPlanes,
  type Label,
  type Namespaces,
  contextsSchema,
  controlPlanesSchema,
  hasLabel,
  labelSchema,
  namespacesSchema,
} from './params';

/** Rules that conditions on clusters are made of. */
export const clusterRules = {
  hasControlPlane: createPermissionRule({
    resourceRef: clusterResourceRef,
    name: 'HAS_CONTROL_PLANE',
    description: 'Allow clusters of the given control planes',
    paramsSchema: controlPlanesSchema,
    ...bothWays(
      ({ controlPlanes }: ControlPlanes) =>
        ({ controlPlane }: ClusterResource) =>
          controlPlanes.includes(controlPlane),
    ),
  }),
  inNamespace: createPermissionRule({
    resourceRef: clusterResourceRef,
    name: 'IN_NAMESPACE',
    description: 'Allow clusters in the given namespaces',
    paramsSchema: namespacesSchema,
    ...bothWays(
      ({ namespaces }: Namespaces) =>
        ({ namespace }: ClusterResource) =>
          namespaces.includes(namespace),
    ),
  }),
  isOwner: createPermissionRule({
    resourceRef: clusterResourceRef,
    name: 'IS_OWNER',
    description: 'Allow clusters that one of the claims owns',
    paramsSchema: claimsSchema,
    ...bothWays(({ claims }: Claims) => {
      const isClaimed = claimedBy(claims);
      return ({ owner }: ClusterResource) => isClaimed(owner);
    }),
  }),
  usesContext: createPermissionRule({
    resourceRef: clusterResourceRef,
    name: 'USES_CONTEXT',
    description:
      'Allow clusters with a datacenter in one of the given Kubernetes clusters',
    paramsSchema: contextsSchema,
    ...bothWays(
      ({ contexts }: Contexts) =>
        (resource: ClusterResource) =>
          resource.contexts.some(context => contexts.includes(context)),
    ),
  }),
  hasLabel: createPermissionRule({
    resourceRef: clusterResourceRef,
    name: 'HAS_LABEL',
    description: 'Allow clusters whose K8ssandraCluster has the given label',
    paramsSchema: labelSchema,
    ...bothWays(
      (params: Label) =>
        ({ labels }: ClusterResource) =>
          hasLabel(labels, params),
    ),
  }),
};
