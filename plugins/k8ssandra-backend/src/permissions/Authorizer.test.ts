import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { k8ssandraPermissions } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { Authorizer } from './Authorizer';
import {
  createK8ssandraClusterConditionalDecision as onClusters,
  k8ssandraClusterConditions as clusters,
} from './conditions';
import type { ClusterResource, ContextResource } from './resources';
import { clusterRules } from './rules';

const { clusterRead, clusterCreate, clusterDelete, contextRead } =
  k8ssandraPermissions;
const allow = { result: AuthorizeResult.ALLOW } as const;
const deny = { result: AuthorizeResult.DENY } as const;

function setUp(decisions: Record<string, any> = {}) {
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async requests =>
      requests.map(({ permission }) => decisions[permission.name] ?? allow),
  });
  const registry = mockServices.permissionsRegistry.mock({
    getPermissionRuleset: (() => ({
      getRuleByName: (name: string) =>
        Object.values(clusterRules).find(each => each.name === name),
    })) as any,
  });
  return { permissions, authorizer: new Authorizer({ permissions, registry }) };
}

const inNamespace = (namespace: string) => ({ namespace } as ClusterResource);

describe('Authorizer', () => {
  it('asks for all of a request at once, and gives each its own answer', async () => {
    const { permissions, authorizer } = setUp({
      [clusterDelete.name]: deny,
      [clusterRead.name]: onClusters(
        clusterRead,
        clusters.inNamespace({ namespaces: ['data'] }),
      ),
    });
    const credentials = mockCredentials.user();
    const [mayRead, mayDelete, maySee] = await Promise.all([
      authorizer.onClusters(clusterRead, credentials),
      authorizer.onClusters(clusterDelete, credentials),
      authorizer.onContexts(contextRead, credentials),
    ]);
    expect(permissions.authorizeConditional).toHaveBeenCalledTimes(1);
    expect(mayRead(inNamespace('data'))).toBe(true);
    expect(mayRead(inNamespace('other'))).toBe(false);
    expect(mayDelete(inNamespace('data'))).toBe(false);
    expect(maySee({} as ContextResource)).toBe(true);
  });

  it('never shares an answer between requests', async () => {
    const { permissions, authorizer } = setUp();
    const [a, b] = [mockCredentials.user(), mockCredentials.user()];
    await Promise.all([
      authorizer.onClusters(clusterRead, a),
      authorizer.onClusters(clusterRead, b),
    ]);
    await authorizer.onClusters(clusterRead, a);
    expect(
      permissions.authorizeConditional.mock.calls.map(
        ([asked, { credentials }]) => [asked.length, credentials],
      ),
    ).toEqual([
      [1, a],
      [1, b],
      [1, a],
    ]);
  });

  it('fails for everybody who waits when the framework does', async () => {
    const { permissions, authorizer } = setUp();
    permissions.authorizeConditional.mockRejectedValue(new Error('away'));
    const credentials = mockCredentials.user();
    const asked = [clusterRead, clusterDelete].map(permission =>
      authorizer.onClusters(permission, credentials),
    );
    for (const answer of asked) {
      await expect(answer).rejects.toThrow('away');
    }
  });

  it.each([
    ['allowed', allow, true, true],
    [
      'allowed in a namespace',
      onClusters(clusterCreate, clusters.inNamespace({ namespaces: ['data'] })),
      true,
      false,
    ],
    [
      'allowed in a control plane',
      onClusters(
        clusterCreate,
        clusters.hasControlPlane({ controlPlanes: ['other'] }),
      ),
      false,
      false,
    ],
    // whose it will be is not known yet
    [
      'allowed to owners',
      onClusters(clusterCreate, clusters.isOwner({ claims: ['group:a'] })),
      true,
      true,
    ],
    [
      'allowed to owners in a namespace',
      onClusters(clusterCreate, {
        allOf: [
          clusters.isOwner({ claims: ['group:a'] }),
          clusters.inNamespace({ namespaces: ['data'] }),
        ],
      }),
      true,
      false,
    ],
    [
      'forbidden in a namespace',
      onClusters(clusterCreate, {
        not: clusters.inNamespace({ namespaces: ['data'] }),
      }),
      false,
      true,
    ],
  ])('tells places where something is %s', async (_, decision, data, other) => {
    const { authorizer } = setUp({ [clusterCreate.name]: decision });
    const places = await authorizer.onPlaces(
      clusterCreate,
      mockCredentials.user(),
    );
    expect(places!({ controlPlane: 'hub', namespace: 'data' })).toBe(data);
    expect(places!({ controlPlane: 'hub', namespace: 'other' })).toBe(other);
  });

  it('tells no place where all is forbidden', async () => {
    const { authorizer } = setUp({ [clusterCreate.name]: deny });
    const places = authorizer.onPlaces(clusterCreate, mockCredentials.user());
    await expect(places).resolves.toBeUndefined();
  });
});
