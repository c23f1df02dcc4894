import { createPermissionRule } from '@backstage/plugin-permission-node';
import { z } from 'zod';
import {
  clusterResourceRef,
  contextResourceRef,
  type ClusterResource,
  type ContextResource,
} from './resources';

const controlPlanesSchema = z.object({
  controlPlanes: z
    .array(z.string())
    .describe('Names of control planes, as in the configuration'),
});

const namespacesSchema = z.object({
  namespaces: z.array(z.string()).describe('Names of Kubernetes namespaces'),
});

const claimsSchema = z.object({
  claims: z
    .array(z.string())
    .describe('Entity references of the user and the groups it belongs to'),
});

type ControlPlanes = z.infer<typeof controlPlanesSchema>;
type Namespaces = z.infer<typeof namespacesSchema>;
type Claims = z.infer<typeof claimsSchema>;

const inControlPlane = (
  { controlPlane }: { controlPlane: string },
  { controlPlanes }: ControlPlanes,
) => controlPlanes.includes(controlPlane);

// Catalog references are compared without regard to case.
const isOwnedBy = ({ owner }: { owner: string | null }, { claims }: Claims) =>
  owner !== null &&
  claims.some(claim => claim.toLowerCase() === owner.toLowerCase());

/** Rules that conditions on clusters are made of. */
export const clusterRules = {
  hasControlPlane: createPermissionRule({
    name: 'HAS_CONTROL_PLANE',
    description: 'Allow clusters of the given control planes',
    resourceRef: clusterResourceRef,
    paramsSchema: controlPlanesSchema,
    apply: (resource: ClusterResource, params: ControlPlanes) =>
      inControlPlane(resource, params),
    toQuery: (params: ControlPlanes) => resource =>
      inControlPlane(resource, params),
  }),
  inNamespace: createPermissionRule({
    name: 'IN_NAMESPACE',
    description: 'Allow clusters in the given namespaces',
    resourceRef: clusterResourceRef,
    paramsSchema: namespacesSchema,
    apply: ({ namespace }: ClusterResource, { namespaces }: Namespaces) =>
      namespaces.includes(namespace),
    toQuery:
      ({ namespaces }: Namespaces) =>
      ({ namespace }) =>
        namespaces.includes(namespace),
  }),
  isOwner: createPermissionRule({
    name: 'IS_OWNER',
    description: 'Allow clusters that one of the claims owns',
    resourceRef: clusterResourceRef,
    paramsSchema: claimsSchema,
    apply: (resource: ClusterResource, params: Claims) =>
      isOwnedBy(resource, params),
    toQuery: (params: Claims) => resource => isOwnedBy(resource, params),
  }),
};

/** Rules that conditions on contexts are made of. */
export const contextRules = {
  hasControlPlane: createPermissionRule({
    name: 'HAS_CONTROL_PLANE',
    description: 'Allow Kubernetes clusters of the given control planes',
    resourceRef: contextResourceRef,
    paramsSchema: controlPlanesSchema,
    apply: (resource: ContextResource, params: ControlPlanes) =>
      inControlPlane(resource, params),
    toQuery: (params: ControlPlanes) => resource =>
      inControlPlane(resource, params),
  }),
  isOwner: createPermissionRule({
    name: 'IS_OWNER',
    description: 'Allow Kubernetes clusters that one of the claims owns',
    resourceRef: contextResourceRef,
    paramsSchema: claimsSchema,
    apply: (resource: ContextResource, params: Claims) =>
      isOwnedBy(resource, params),
    toQuery: (params: Claims) => resource => isOwnedBy(resource, params),
  }),
};
