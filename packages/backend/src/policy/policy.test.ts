import { mockServices } from '@backstage/backend-test-utils';
import {
  AuthorizeResult,
  createPermission,
  type Permission,
} from '@backstage/plugin-permission-common';
import type { PolicyQueryUser } from '@backstage/plugin-permission-node';
import { k8ssandraPermissions } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { policyOf } from './policyModule';

const { ALLOW, DENY, CONDITIONAL } = AuthorizeResult;
const all = Object.values(k8ssandraPermissions);
const readEntity = createPermission({
  name: 'catalog.entity.read',
  attributes: { action: 'read' },
  resourceType: 'catalog-entity',
});
const deleteEntity = createPermission({
  name: 'catalog.entity.delete',
  attributes: { action: 'delete' },
  resourceType: 'catalog-entity',
});
const other = createPermission({
  name: 'scaffolder.task.create',
  attributes: {},
});

const userOf = (...ownershipEntityRefs: string[]) =>
  ({ info: { userEntityRef: 'any', ownershipEntityRefs } } as PolicyQueryUser);
const petra = userOf('user:default/petra', 'group:default/platform');
const olaf = userOf('user:default/olaf', 'group:default/payments');

function ask(demo: object, permission: Permission, user?: PolicyQueryUser) {
  const config = mockServices.rootConfig({ data: { demo } });
  return policyOf(config).handle({ permission }, user);
}

describe('rights by team', () => {
  const teams = { administrators: ['Group:default/platform'] };

  it.each([...all, readEntity, deleteEntity, other])(
    'gives administrators $name',
    async permission => {
      expect(await ask(teams, permission, petra)).toEqual({ result: ALLOW });
    },
  );

  it.each([...all, readEntity])('gives nobody $name', async permission => {
    expect(await ask(teams, permission)).toEqual({ result: DENY });
  });

  it('gives a team what it owns to read and to restart, and nothing else', async () => {
    const given = await Promise.all(
      [...all, readEntity, deleteEntity, other].map(async permission => [
        permission.name,
        (await ask(teams, permission, olaf)).result,
      ]),
    );
    expect(given.filter(([, result]) => result !== DENY)).toEqual([
      ['k8ssandra.cluster.read', CONDITIONAL],
      ['k8ssandra.cluster.restart', CONDITIONAL],
      ['k8ssandra.context.read', CONDITIONAL],
      ['catalog.entity.read', CONDITIONAL],
    ]);
  });

  it('makes its conditions of the user and its groups', async () => {
    const claims = ['user:default/olaf', 'group:default/payments'];
    const { clusterRead, contextRead } = k8ssandraPermissions;
    expect(await ask(teams, clusterRead, olaf)).toMatchObject({
      pluginId: 'k8ssandra',
      conditions: { rule: 'IS_OWNER', params: { claims } },
    });
    expect(await ask(teams, contextRead, olaf)).toMatchObject({
      conditions: {
        anyOf: [
          { rule: 'IS_OWNER', params: { claims } },
          { rule: 'HOSTS_CLUSTER_OF', params: { claims } },
        ],
      },
    });
    expect(await ask(teams, readEntity, olaf)).toMatchObject({
      pluginId: 'catalog',
      conditions: {
        anyOf: [{ params: { claims } }, { rule: 'IS_ENTITY_KIND' }],
      },
    });
  });
});

describe('all or nothing', () => {
  it.each([
    [{ allowAll: true }, ALLOW],
    [{ allowAll: false }, DENY],
    [{}, DENY],
  ])('%j', async (demo, result) => {
    expect(await ask(demo, other, olaf)).toEqual({ result });
  });
});
