import type { PermissionsRegistryService } from '@backstage/backend-plugin-api';
import type { Permission } from '@backstage/plugin-permission-common';
import {
  k8ssandraPermissions,
  RESOURCE_TYPE_CLUSTER,
  RESOURCE_TYPE_CONTEXT,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ResourceDirectory } from './ResourceDirectory';
import { clusterResourceRef, contextResourceRef } from './resources';
import { clusterRules, contextRules } from './rules';

/** Tells the permission framework our permissions, rules and how to find what they are about. */
export function registerPermissions(options: {
  registry: PermissionsRegistryService;
  directory: ResourceDirectory;
}): void {
  const { registry, directory } = options;
  const on = (resourceType: string): Permission[] =>
    Object.values(k8ssandraPermissions).filter(
      permission => permission.resourceType === resourceType,
    );

  registry.addResourceType({
    resourceRef: clusterResourceRef,
    permissions: on(RESOURCE_TYPE_CLUSTER),
    rules: Object.values(clusterRules),
    getResources: async refs => refs.map(ref => directory.cluster(ref)),
  });
  registry.addResourceType({
    resourceRef: contextResourceRef,
    permissions: on(RESOURCE_TYPE_CONTEXT),
    rules: Object.values(contextRules),
    getResources: async refs => refs.map(ref => directory.context(ref)),
  });
}
