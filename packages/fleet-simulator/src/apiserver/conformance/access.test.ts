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

  it('issues tokens of service accounts that expire', async () => {
    let now = Date.now();
    t.close();
    t = new TestApi({ now: () => new Date(now) });
    const accounts = '/api/v1/namespaces/default/serviceaccounts';
    await t.post(accounts, { metadata: { name: 'sa' } });
    const { status, body } = await t.post(`${accounts}/sa/token`, {
      spec: { expirationSeconds: 600 },
    });
    expect(status).toBe(201);
    const { token } = body.status;
    const { tokens } = t.api.core;
    expect(tokens.read(token)).toMatchObject({
      name: 'system:serviceaccount:default:sa',
      groups: [
        'system:serviceaccounts',
        'system:serviceaccounts:default',
        'system:authenticated',
      ],
    });
    expect(tokens.read(`${token.slice(0, -4)}AAAA`)).toBeUndefined();
    now += 601_000;
    expect(tokens.read(token)).toBeUndefined();
    now -= 601_000;
    await t.delete(`${accounts}/sa`);
    await t.post(accounts, { metadata: { name: 'sa' } });
    expect(tokens.read(token)).toBeUndefined();
    const short = await t.post(`${accounts}/sa/token`, {
      spec: { expirationSeconds: 5 },
    });
    expect(short.body.details.causes[0].field).toBe('spec.expirationSeconds');
  });

  it('answers reviews', async () => {
    await grant(
      [rule(['configmaps'], ['list'])],
      [{ kind: 'User', name: 'ann' }],
    );
    const attributes = {
      verb: 'list',
      resource: 'configmaps',
      namespace: 'default',
    };
    const review = async (more: object) =>
      (
        await t.post(
          '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
          { spec: { resourceAttributes: { ...attributes, ...more } } },
          { user: ann },
        )
      ).body.status.allowed;
    expect(await review({})).toBe(true);
    expect(await review({ verb: 'delete' })).toBe(false);
    const rules = await t.post(
      '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
      { spec: { namespace: 'default' } },
      { user: ann },
    );
    expect(rules.body.status.resourceRules).toContainEqual(
      expect.objectContaining({ resources: ['configmaps'], verbs: ['list'] }),
    );
    const me = await t.post(
      '/apis/authentication.k8s.io/v1/selfsubjectreviews',
      {},
      { user: ann },
    );
    expect(me.body.status.userInfo).toEqual({
      username: 'ann',
      groups: ann.groups,
    });
    const unknown = await t.post(
      '/apis/authentication.k8s.io/v1/tokenreviews',
      { spec: { token: 'x.y.z' } },
    );
    expect(unknown.body.status.authenticated).toBe(false);
  });

  it('lets those impersonate who may', async () => {
    const as = {
      headers: { 'impersonate-user': 'bob', 'impersonate-group': 'ops' },
    };
    const who = '/apis/authentication.k8s.io/v1/selfsubjectreviews';
    const allowed = await t.post(who, {}, as);
    expect(allowed.body.status.userInfo).toMatchObject({
      username: 'bob',
      groups: ['ops', 'system:authenticated'],
    });
    const denied = await t.post(who, {}, { ...as, user: ann });
    expect(denied.body.message).toBe(
      'users "bob" is forbidden: User "ann" cannot impersonate resource "users" in API group "" at the cluster scope',
    );
  });

  it('counts requests by user, verb and resource, and never their bodies', async () => {
    const seen: any[] = [];
    t.close();
    t = new TestApi({ onRequest: event => seen.push(event) });
    seen.length = 0;
    await t.post('/api/v1/namespaces/default/secrets', {
      metadata: { name: 's' },
      stringData: { p: 'canary' },
    });
    await t.get('/api/v1/namespaces/default/secrets/gone');
    expect(seen).toMatchObject([
      {
        user: 'kubernetes-admin',
        verb: 'create',
        group: '',
        resource: 'secrets',
        namespace: 'default',
        status: 201,
      },
      { verb: 'get', name: 'gone', status: 404 },
    ]);
    expect(JSON.stringify(seen)).not.toContain('canary');
  });
});
