import { TestApi } from '../../testing';
import type { User } from '../types';

const RBAC = '/apis/rbac.authorization.k8s.io/v1/namespaces/default';
const ann: User = { name: 'ann', groups: ['devs', 'system:authenticated'] };

describe('identity', () => {
  let t: TestApi;
  beforeEach(() => {
    t = new TestApi();
  });
  afterEach(() => t.close());

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
    await t.post(`${RBAC}/roles`, {
      metadata: { name: 'r' },
      rules: [{ apiGroups: [''], resources: ['configmaps'], verbs: ['list'] }],
    });
    await t.post(`${RBAC}/rolebindings`, {
      metadata: { name: 'b' },
      roleRef: { kind: 'Role', name: 'r' },
      subjects: [{ kind: 'User', name: 'ann' }],
    });
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
