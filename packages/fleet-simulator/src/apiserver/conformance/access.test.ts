import { TestApi, widgets } from '../../testing';
import type { User } from '../types';

const RBAC = '/apis/rbac.authorization.k8s.io/v1';
const ann: User = { name: 'ann', groups: ['devs', 'system:authenticated'] };
const maps = '/api/v1/namespaces/default/configmaps';

describe('access', () => {
  let t: TestApi;
  beforeEach(() => {
    t = new TestApi();
  });
  afterEach(() => t.close());

  const grant = async (
    rules: object[],
    subjects: object[],
    where = 'namespaces/default/',
  ) => {
    const isCluster = where === '';
    const kind = isCluster ? 'ClusterRole' : 'Role';
    const roles = isCluster ? 'clusterroles' : 'roles';
    await t.post(`${RBAC}/${where}${roles}`, {
      metadata: { name: 'r' },
      rules,
    });
    await t.post(
      `${RBAC}/${where}${isCluster ? 'clusterrolebindings' : 'rolebindings'}`,
      {
        metadata: { name: 'b' },
        roleRef: { kind, name: 'r' },
        subjects,
      },
    );
  };
  const rule = (resources: string[], verbs: string[], more: object = {}) => ({
    apiGroups: [''],
    resources,
    verbs,
    ...more,
  });

  it('answers unknown credentials with 401', async () => {
    const { status, body } = await t.get(maps, { user: undefined });
    expect([status, body.reason, body.message]).toEqual([
      401,
      'Unauthorized',
      'Unauthorized',
    ]);
  });

  const denials: [string, string, string][] = [
    [
      'GET',
      `${maps}/x`,
      'configmaps "x" is forbidden: User "ann" cannot get resource "configmaps" in API group "" in the namespace "default"',
    ],
    [
      'GET',
      maps,
      'configmaps is forbidden: User "ann" cannot list resource "configmaps" in API group "" in the namespace "default"',
    ],
    [
      'POST',
      widgets,
      'widgets.test.example is forbidden: User "ann" cannot create resource "widgets" in API group "test.example" in the namespace "default"',
    ],
    [
      'PATCH',
      `${widgets}/w/status`,
      'widgets.test.example "w" is forbidden: User "ann" cannot patch resource "widgets/status" in API group "test.example" in the namespace "default"',
    ],
    [
      'GET',
      '/api/v1/nodes',
      'nodes is forbidden: User "ann" cannot list resource "nodes" in API group "" at the cluster scope',
    ],
    [
      'GET',
      '/secret/path',
      'forbidden: User "ann" cannot get path "/secret/path"',
    ],
  ];
  it.each(denials)(
    'denies %s %s in the words of Kubernetes',
    async (method, url, message) => {
      const { status, body } = await t.ask(method, url, undefined, {
        user: ann,
      });
      expect([status, body.reason, body.message]).toEqual([
        403,
        'Forbidden',
        message,
      ]);
    },
  );

  it('asks for two rights when an apply creates', async () => {
    await grant(
      [rule(['configmaps'], ['patch'])],
      [{ kind: 'User', name: 'ann' }],
    );
    const apply = () =>
      t.ask(
        'PATCH',
        `${maps}/x?fieldManager=f`,
        { apiVersion: 'v1', kind: 'ConfigMap', data: { a: 'b' } },
        { user: ann, contentType: 'application/apply-patch+yaml' },
      );
    const { status, body } = await apply();
    expect([status, body.message]).toEqual([
      403,
      'configmaps "x" is forbidden: User "ann" cannot create resource "configmaps" in API group "" in the namespace "default"',
    ]);
    await t.post(maps, { metadata: { name: 'x' } });
    expect((await apply()).status).toBe(200);
  });

  const grants: [string, object, object, string, string, boolean][] = [
    [
      'a user',
      rule(['configmaps'], ['list']),
      { kind: 'User', name: 'ann' },
      'GET',
      maps,
      true,
    ],
    [
      'a group',
      rule(['configmaps'], ['list']),
      { kind: 'Group', name: 'devs' },
      'GET',
      maps,
      true,
    ],
    [
      'another user',
      rule(['configmaps'], ['list']),
      { kind: 'User', name: 'bob' },
      'GET',
      maps,
      false,
    ],
    [
      'another verb',
      rule(['configmaps'], ['get']),
      { kind: 'User', name: 'ann' },
      'GET',
      maps,
      false,
    ],
    [
      'any verb',
      rule(['configmaps'], ['*']),
      { kind: 'User', name: 'ann' },
      'GET',
      maps,
      true,
    ],
    [
      'any resource',
      rule(['*'], ['list']),
      { kind: 'User', name: 'ann' },
      'GET',
      maps,
      true,
    ],
    [
      'another group',
      rule(['configmaps'], ['list'], { apiGroups: ['apps'] }),
      { kind: 'User', name: 'ann' },
      'GET',
      maps,
      false,
    ],
    [
      'a name',
      rule(['configmaps'], ['get'], { resourceNames: ['x'] }),
      { kind: 'User', name: 'ann' },
      'GET',
      `${maps}/x`,
      true,
    ],
    [
      'another name',
      rule(['configmaps'], ['get'], { resourceNames: ['y'] }),
      { kind: 'User', name: 'ann' },
      'GET',
      `${maps}/x`,
      false,
    ],
    [
      'a name by field selector',
      rule(['configmaps'], ['list'], { resourceNames: ['x'] }),
      { kind: 'User', name: 'ann' },
      'GET',
      `${maps}?fieldSelector=metadata.name%3Dx`,
      true,
    ],
    [
      'all names, with resourceNames',
      rule(['configmaps'], ['list'], { resourceNames: ['x'] }),
      { kind: 'User', name: 'ann' },
      'GET',
      maps,
      false,
    ],
    [
      'another namespace',
      rule(['configmaps'], ['list']),
      { kind: 'User', name: 'ann' },
      'GET',
      maps.replace('default', 'kube-system'),
      false,
    ],
    [
      'a subresource',
      rule(['pods/log'], ['get']),
      { kind: 'User', name: 'ann' },
      'GET',
      '/api/v1/namespaces/default/pods/p/log',
      true,
    ],
    [
      'the resource of a subresource',
      rule(['pods/log'], ['get']),
      { kind: 'User', name: 'ann' },
      'GET',
      '/api/v1/namespaces/default/pods/p',
      false,
    ],
    [
      'a subresource by its resource',
      rule(['pods'], ['get']),
      { kind: 'User', name: 'ann' },
      'GET',
      '/api/v1/namespaces/default/pods/p/log',
      false,
    ],
  ];
  it.each(grants)(
    'a role for %s',
    async (_, rules, subject, method, url, allowed) => {
      await grant([rules], [subject]);
      const { status } = await t.ask(method, url, undefined, { user: ann });
      expect(status === 403).toBe(!allowed);
    },
  );

  it('follows changes of roles and bindings at once', async () => {
    await grant(
      [rule(['configmaps'], ['list'])],
      [{ kind: 'User', name: 'ann' }],
      '',
    );
    expect((await t.get('/api/v1/configmaps', { user: ann })).status).toBe(200);
    await t.delete(`${RBAC}/clusterrolebindings/b`);
    expect((await t.get('/api/v1/configmaps', { user: ann })).status).toBe(403);
  });
});
