import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import { createConditionAuthorizer } from '@backstage/plugin-permission-node';
import type {
  RESOURCE_TYPE_CLUSTER,
  RESOURCE_TYPE_CONTEXT,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  clusterResourceRef,
  contextResourceRef,
  type ClusterResource,
  type ContextResource,
  type Predicate,
} from './resources';

/** A permission on clusters. */
export type ClusterPermission = ResourcePermission<
  typeof RESOURCE_TYPE_CLUSTER
>;
/** A permission on contexts. */
export type ContextPermission = ResourcePermission<
  typeof RESOURCE_TYPE_CONTEXT
>;

/**
 * Turns decisions of the permission framework into predicates on resources in memory. One question per request and permission,
 * however many resources it is asked about, those that do not exist yet included.
 */
export class Authorizer {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;

  constructor(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.registry;
  }

  /** Which clusters the permission is given for. */
  async onClusters(
    permission: ClusterPermission,
    credentials: BackstageCredentials,
  ): Promise<Predicate<ClusterResource>> {
    const decision = await this.#decide(permission, credentials);
    const applies = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(clusterResourceRef),
    );
    return resource => applies(decision, resource);
  }

  /** Which contexts the permission is given for. */
  async onContexts(
    permission: ContextPermission,
    credentials: BackstageCredentials,
  ): Promise<Predicate<ContextResource>> {
    const decision = await this.#decide(permission, credentials);
    const applies = createConditionAuthorizer(
      this.#registry.getPermissionRuleset(contextResourceRef),
    );
    return resource => applies(decision, resource);
  }

  /** Whether the permission is given for anything at all. */
  async mayBeAllowed(
    permission: ClusterPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { result } = await this.#decide(permission, credentials);
    return result !== AuthorizeResult.DENY;
  }

  async #decide(
    permission: ResourcePermission,
    credentials: BackstageCredentials,
  ) {
    const [decision] = await this.#permissions.authorizeConditional(
      [{ permission }],
      { credentials },
    );
    return decision;
  }
}
