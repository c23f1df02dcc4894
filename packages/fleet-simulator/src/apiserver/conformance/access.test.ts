import { TestApi } from '../../testing';
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
