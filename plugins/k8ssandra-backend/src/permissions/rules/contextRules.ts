import { createPermissionRule } from '@backstage/plugin-permission-node';
import { contextResourceRef, type ContextResource } from '../resources';
import {
  bothWays,
  claimedBy,
  claimsSchema,
  type Claims,
  type Contexts,
  type ControlPlanes,
  type Label,
  contextsSchema,
  controlPlanesSchema,
  hasLabel,
  labelSchema,
} from './params';

/** Rules that conditions on Kubernetes clusters are made of. */
export const contextRules = {
  hasControlPlane: createPermissionRule({
    resourceRef: contextResourceRef,
    name: 'HAS_CONTROL_PLANE',
    description: 'Allow Kubernetes clusters of the given control planes',
    paramsSchema: controlPlanesSchema,
    ...bothWays(
      ({ controlPlanes }: ControlPlanes) =>
        ({ controlPlane }: ContextResource) =>
          controlPlanes.includes(controlPlane),
    ),
  }),
  isOwner: createPermissionRule({
    resourceRef: contextResourceRef,
    name: 'IS_OWNER',
    description: 'Allow Kubernetes clusters that one of the claims owns',
    paramsSchema: claimsSchema,
    ...bothWays(({ claims }: Claims) => {
      const isClaimed = claimedBy(claims);
      return ({ owner }: ContextResource) => isClaimed(owner);
    }),
  }),
  hasName: createPermissionRule({
    resourceRef: contextResourceRef,
    name: 'HAS_NAME',
    description: 'Allow Kubernetes clusters with the given context names',
    paramsSchema: contextsSchema,
    ...bothWays(
      ({ contexts }: Contexts) =>
        ({ context }: ContextResource) =>
          contexts.includes(context),
    ),
  }),
  hasLabel: createPermissionRule({
    resourceRef: contextResourceRef,
    name: 'HAS_LABEL',
    description: 'Allow Kubernetes clusters whose ClientConfig has the label',
    paramsSchema: labelSchema,
    ...bothWays(
      (params: Label) =>
        ({ labels }: ContextResource) =>
          hasLabel(labels, params),
    ),
  }),
  hostsClusterOf: createPermissionRule({
    resourceRef: contextResourceRef,
    name: 'HOSTS_CLUSTER_OF',
    description:
      'Allow Kubernetes clusters with a datacenter of a cluster that one of the claims owns',
    paramsSchema: claimsSchema,
    ...bothWays(({ claims }: Claims) => {
      const isClaimed = claimedBy(claims);
      return ({ tenants }: ContextResource) => tenants().some(isClaimed);
    }),
  }),
};
