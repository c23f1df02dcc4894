import type {
  BackstageCredentials,
  PermissionsRegistryService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type PolicyDecision,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  createConditionTransformer,
  type PermissionRuleset,
} from '@backstage/plugin-permission-node';
import type {
  RESOURCE_TYPE_CLUSTER,
  RESOURCE_TYPE_CONTEXT,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { evaluatePartly, toPredicate } from './evaluate';
import {
  clusterResourceRef,
  contextResourceRef,
  type ClusterResource,
  type ContextResource,
  type Predicate,
} from './resources';
import { clusterRules } from './rules';

/** A permission on clusters. */
export type ClusterPermission = ResourcePermission<
  typeof RESOURCE_TYPE_CLUSTER
>;
/** A permission on contexts. */
export type ContextPermission = ResourcePermission<
  typeof RESOURCE_TYPE_CONTEXT
>;

/** Where a cluster may be ordered. */
export type Place = Pick<ClusterResource, 'controlPlane' | 'namespace'>;

/** Questions of one request that are on their way together. */
interface Batch {
  permissions: ResourcePermission[];
  decisions: Promise<PolicyDecision[]>;
}

/**
 * Turns decisions of the permission framework into predicates on resources in memory: a list is filtered by the predicate before
 * anything is made for it. What is asked for one request in one moment goes to the framework as one question.
 */
export class Authorizer {
  readonly #permissions: PermissionsService;
  readonly #registry: PermissionsRegistryService;
  readonly #batches = new WeakMap<BackstageCredentials, Batch>();

  constructor(options: {
    permissions: PermissionsService;
    registry: PermissionsRegistryService;
  }) {
    this.#permissions = options.permissions;
    this.#registry = options.registry;
  }

  /** Which clusters the permission is given for, those that do not exist yet included. */
  async onClusters(
    permission: ClusterPermission,
    credentials: BackstageCredentials,
  ): Promise<Predicate<ClusterResource>> {
    const decision = await this.#decide(permission, credentials);
    return predicateOf(
      decision,
      this.#registry.getPermissionRuleset(clusterResourceRef),
    );
  }

  /** Which contexts the permission is given for. */
  async onContexts(
    permission: ContextPermission,
    credentials: BackstageCredentials,
  ): Promise<Predicate<ContextResource>> {
    const decision = await this.#decide(permission, credentials);
    return predicateOf(
      decision,
      this.#registry.getPermissionRuleset(contextResourceRef),
    );
  }

  /** Whether the permission may be given for some context, be it one of a certain name only. */
  async onAnyContext(
    permission: ContextPermission,
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    const { result } = await this.#decide(permission, credentials);
    return result !== AuthorizeResult.DENY;
  }

  /** Where the permission may be given for something, as far as control plane and namespace decide it; undefined for nowhere. */
  async onPlaces(
    permission: ClusterPermission,
    credentials: BackstageCredentials,
  ): Promise<Predicate<Place> | undefined> {
    const decision = await this.#decide(permission, credentials);
    if (decision.result === AuthorizeResult.DENY) {
      return undefined;
    }
    if (decision.result !== AuthorizeResult.CONDITIONAL) {
      return () => true;
    }
    const { conditions } = decision;
    return ({ controlPlane, namespace }) =>
      evaluatePartly(conditions, ({ rule, params }) => {
        switch (rule) {
          case clusterRules.hasControlPlane.name:
            return includes(params?.controlPlanes, controlPlane);
          case clusterRules.inNamespace.name:
            return includes(params?.namespaces, namespace);
          default:
            return undefined;
        }
      }) !== false;
  }

  /** Questions of one moment are gathered: each trip to the framework costs more than all answers. */
  async #decide(
    permission: ResourcePermission,
    credentials: BackstageCredentials,
  ): Promise<PolicyDecision> {
    const batch = this.#batches.get(credentials) ?? this.#open(credentials);
    const index = batch.permissions.push(permission) - 1;
    return (await batch.decisions)[index];
  }

  #open(credentials: BackstageCredentials): Batch {
    const permissions: ResourcePermission[] = [];
    const decisions = Promise.resolve().then(() => {
      this.#batches.delete(credentials);
      return this.#permissions.authorizeConditional(
        permissions.map(permission => ({ permission })),
        { credentials },
      );
    });
    const batch = { permissions, decisions };
    this.#batches.set(credentials, batch);
    return batch;
  }
}

function predicateOf<T>(
  decision: PolicyDecision,
  rules: PermissionRuleset<T, Predicate<T>>,
): Predicate<T> {
  if (decision.result === AuthorizeResult.CONDITIONAL) {
    return toPredicate(createConditionTransformer(rules)(decision.conditions));
  }
  const allowed = decision.result === AuthorizeResult.ALLOW;
  return () => allowed;
}

function includes(list: unknown, text: string): boolean {
  return Array.isArray(list) && list.includes(text);
}
