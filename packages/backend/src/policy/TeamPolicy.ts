import { catalogConditions } from '@backstage/plugin-catalog-backend/alpha';
import {
  AuthorizeResult,
  isPermission,
  isReadPermission,
  isResourcePermission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import type {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import {
  createK8ssandraClusterConditionalDecision as onClusters,
  createK8ssandraContextConditionalDecision as onContexts,
  k8ssandraClusterConditions as clusters,
  k8ssandraContextConditions as contexts,
} from '@k8ssandra-backstage/plugin-k8ssandra-backend';
import { k8ssandraPermissions } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const allow: PolicyDecision = { result: AuthorizeResult.ALLOW };
const deny: PolicyDecision = { result: AuthorizeResult.DENY };
const { clusterRead, clusterRestart, contextRead } = k8ssandraPermissions;

/**
 * An example of rights by team. Administrators may do everything. Everybody else sees what their groups own, and may restart it:
 * clusters by owner, the Kubernetes clusters that these run in, and in the catalog their entities. All else is denied.
 */
export class TeamPolicy implements PermissionPolicy {
  readonly #administrators: ReadonlySet<string>;

  /** @param options - `administrators`: entity references of users and groups */
  constructor(options: { administrators: string[] }) {
    this.#administrators = new Set(
      options.administrators.map(ref => ref.toLowerCase()),
    );
  }

  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    if (!user) {
      return deny;
    }
    // The user and the groups it belongs to, as the catalog has them.
    const claims = user.info.ownershipEntityRefs;
    if (claims.some(ref => this.#administrators.has(ref.toLowerCase()))) {
      return allow;
    }
    for (const own of [clusterRead, clusterRestart]) {
      if (isPermission(permission, own)) {
        return onClusters(permission, clusters.isOwner({ claims }));
      }
    }
    if (isPermission(permission, contextRead)) {
      return onContexts(permission, {
        anyOf: [
          contexts.isOwner({ claims }),
          contexts.hostsClusterOf({ claims }),
        ],
      });
    }
    if (
      isResourcePermission(permission, 'catalog-entity') &&
      isReadPermission(permission)
    ) {
      return {
        result: AuthorizeResult.CONDITIONAL,
        pluginId: 'catalog',
        resourceType: permission.resourceType,
        conditions: {
          anyOf: [
            catalogConditions.isEntityOwner({ claims }),
            catalogConditions.isEntityKind({ kinds: ['User', 'Group'] }),
          ],
        },
      };
    }
    return deny;
  }
}
