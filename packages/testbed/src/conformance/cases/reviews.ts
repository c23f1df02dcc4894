import { defineGroup } from '../define';
import { refusal } from './objects';

const AUTHENTICATION = '/apis/authentication.k8s.io/v1';
const AUTHORIZATION = '/apis/authorization.k8s.io/v1';
const ALL = 'system:authenticated';

export const reviewCases = defineGroup('reviews', define => {
  define('of who I am', async t => {
    const { status, body } = await t
      .as({ user: 'ann', groups: ['devs'] })
      .post(`${AUTHENTICATION}/selfsubjectreviews`, {});
    t.expect([status, body.kind]).toEqual([201, 'SelfSubjectReview']);
    t.expect(body.status.userInfo).toMatchObject({
      username: 'ann',
      groups: ['devs', ALL],
    });
  });

  define('of who I am as a service account', async t => {
    const accounts = t.core('serviceaccounts');
    const made = await t.api.post(accounts, { metadata: { name: 'robot' } });
    const { body } = await t.api.post(`${accounts}/robot/token`, { spec: {} });
    const review = await t
      .as({ token: body.status.token })
      .post(`${AUTHENTICATION}/selfsubjectreviews`, {});
    t.expect(review.body.status.userInfo).toMatchObject({
      username: `system:serviceaccount:${t.ns}:robot`,
      uid: made.body.metadata.uid,
      groups: ['system:serviceaccounts', `system:serviceaccounts:${t.ns}`, ALL],
    });
  });

  define('of what I may', async t => {
    const ask = (resourceAttributes: object, as = t.api) =>
      as.post(`${AUTHORIZATION}/selfsubjectaccessreviews`, {
        spec: { resourceAttributes },
      });
    const get = { verb: 'get', resource: 'secrets', namespace: t.ns };
    const admin = await ask(get);
    t.expect([admin.status, admin.body.kind]).toEqual([
      201,
      'SelfSubjectAccessReview',
    ]);
    t.expect(admin.body.status.allowed).toBe(true);
    const ann = await ask(get, t.as({ user: 'ann' }));
    t.expect(ann.body.status).toEqual({ allowed: false });
    t.expect(ann.body.spec.resourceAttributes).toEqual(get);
  });

  define('of what I may tells the binding that allows it', async t => {
    const { body } = await t
      .as({ user: 'ann' })
      .post(`${AUTHORIZATION}/selfsubjectaccessreviews`, {
        spec: { nonResourceAttributes: { verb: 'get', path: '/version' } },
      });
    t.expect(body.status.allowed).toBe(true);
    t.expect(body.status.reason).toMatch(
      /^RBAC: allowed by ClusterRoleBinding "system:[a-z-]+" of ClusterRole "system:[a-z-]+" to Group "system:authenticated"$/,
    );
  });

  define('of what somebody else may', async t => {
    const ask = (user: string, groups: string[]) =>
      t.api.post(`${AUTHORIZATION}/subjectaccessreviews`, {
        spec: {
          user,
          groups,
          resourceAttributes: {
            verb: 'delete',
            resource: 'secrets',
            namespace: t.ns,
          },
        },
      });
    t.expect((await ask('ann', [])).body.status.allowed).toBe(false);
    t.expect((await ask('ann', ['system:masters'])).body.status.allowed).toBe(
      true,
    );
  });

  define('of what somebody may in one namespace', async t => {
    const path = `${AUTHORIZATION}/namespaces/${t.ns}/localsubjectaccessreviews`;
    const { status, body } = await t.api.post(path, {
      metadata: { namespace: t.ns },
      spec: {
        user: 'ann',
        resourceAttributes: {
          verb: 'get',
          resource: 'secrets',
          namespace: t.ns,
        },
      },
    });
    t.expect([status, body.status.allowed]).toEqual([201, false]);
  });

  define('of rules', async t => {
    const { status, body } = await t
      .as({ user: 'ann' })
      .post(`${AUTHORIZATION}/selfsubjectrulesreviews`, {
        spec: { namespace: t.ns },
      });
    t.expect([status, body.status.incomplete]).toEqual([201, false]);
    t.expect(body.status.resourceRules).toEqual(
      t.expect.arrayContaining([
        {
          verbs: ['create'],
          apiGroups: ['authorization.k8s.io'],
          resources: ['selfsubjectaccessreviews', 'selfsubjectrulesreviews'],
        },
      ]),
    );
    t.expect(JSON.stringify(body.status.nonResourceRules)).toContain(
      '"/healthz"',
    );
  });

  define('of rules without a namespace is refused', async t => {
    const { status, body } = await t.api.post(
      `${AUTHORIZATION}/selfsubjectrulesreviews`,
      { spec: {} },
    );
    t.expect([status, body.message]).toEqual([400, 'no namespace on request']);
  });

  define('without attributes is refused', async t => {
    const { status, body } = await t.api.post(
      `${AUTHORIZATION}/selfsubjectaccessreviews`,
      { spec: {} },
    );
    t.expect([status, body.reason]).toEqual([422, 'Invalid']);
    t.expect(body.details.causes[0]).toMatchObject({
      message:
        'Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must be specified',
    });
  });

  define('of a token', async t => {
    const accounts = t.core('serviceaccounts');
    await t.api.post(accounts, { metadata: { name: 'robot' } });
    const { body } = await t.api.post(`${accounts}/robot/token`, { spec: {} });
    const review = (token: string) =>
      t.api.post(`${AUTHENTICATION}/tokenreviews`, { spec: { token } });
    const good = await review(body.status.token);
    t.expect(good.body.status).toMatchObject({
      authenticated: true,
      user: { username: `system:serviceaccount:${t.ns}:robot` },
    });
    const bad = await review('nonsense');
    t.expect(bad.body.status.authenticated).toBeFalsy();
  });

  define('reviews are created only', async t => {
    const { status } = await t.api.get(
      `${AUTHORIZATION}/selfsubjectaccessreviews`,
    );
    t.expect(status).toBe(405);
  });
});

export const identityCases = defineGroup('identity', define => {
  const me = `${AUTHENTICATION}/selfsubjectreviews`;

  define('impersonation of a user has its rights', async t => {
    const answer = await t.api.get(t.core('configmaps'), {
      headers: { 'impersonate-user': 'ann' },
    });
    t.expect([answer.status, answer.body.message]).toEqual([
      403,
      `configmaps is forbidden: User "ann" cannot list resource "configmaps" in API group "" in the namespace "${t.ns}"`,
    ]);
  });

  define('impersonation of groups and extras', async t => {
    const { body } = await t.api.post(
      me,
      {},
      {
        headers: {
          'impersonate-user': 'ann',
          'impersonate-group': 'devs',
          'impersonate-uid': 'u-1',
          'impersonate-extra-scopes': 'read',
        },
      },
    );
    t.expect(body.status.userInfo).toEqual({
      username: 'ann',
      uid: 'u-1',
      groups: ['devs', ALL],
      extra: { scopes: ['read'] },
    });
  });

  define('impersonation of a service account has its groups', async t => {
    const username = `system:serviceaccount:${t.ns}:robot`;
    const { body } = await t.api.post(
      me,
      {},
      { headers: { 'impersonate-user': username } },
    );
    t.expect(body.status.userInfo).toEqual({
      username,
      groups: ['system:serviceaccounts', `system:serviceaccounts:${t.ns}`, ALL],
    });
  });

  define('impersonation needs the right to it', async t => {
    const answer = await t.as({ user: 'ann' }).get(t.core('configmaps'), {
      headers: { 'impersonate-user': 'bob' },
    });
    t.expect(answer).toMatchObject(
      refusal(
        403,
        'Forbidden',
        'users "bob" is forbidden: User "ann" cannot impersonate resource "users" in API group "" at the cluster scope',
      ),
    );
  });

  define('impersonation of groups alone is refused', async t => {
    const { status, body } = await t.api.get(t.core('configmaps'), {
      headers: { 'impersonate-group': 'devs' },
    });
    t.expect([status, body.message]).toEqual([
      400,
      'requested [{Group  devs    }] without impersonating a user',
    ]);
  });

  define('a token of an account that is gone is unauthorized', async t => {
    const accounts = t.core('serviceaccounts');
    await t.api.post(accounts, { metadata: { name: 'robot' } });
    const { body } = await t.api.post(`${accounts}/robot/token`, { spec: {} });
    const robot = t.as({ token: body.status.token });
    t.expect((await robot.get('/version')).status).toBe(200);
    await t.api.delete(`${accounts}/robot`);
    await t.eventually(async () => {
      t.expect((await robot.get('/version')).status).toBe(401);
    });
  });

  define('a token is good until it expires', async t => {
    const made = await t.api.post(t.core('serviceaccounts'), {
      metadata: { name: 'robot' },
    });
    const account = {
      namespace: t.ns,
      name: 'robot',
      uid: made.body.metadata.uid,
    };
    const ask = async (seconds: number) => {
      const token = await t.driver.signToken(account, seconds);
      return t.as({ token }).get('/version');
    };
    t.expect((await ask(3600)).status).toBe(200);
    // A real server lets clocks differ by a few seconds.
    t.expect(await ask(-120)).toMatchObject(
      refusal(401, 'Unauthorized', 'Unauthorized'),
    );
  });

  define('a token that was changed is unauthorized', async t => {
    const accounts = t.core('serviceaccounts');
    await t.api.post(accounts, { metadata: { name: 'robot' } });
    const { body } = await t.api.post(`${accounts}/robot/token`, { spec: {} });
    const [head, claims, signature] = body.status.token.split('.');
    const forged = JSON.parse(Buffer.from(claims, 'base64url').toString());
    forged.exp += 3600;
    const token = [
      head,
      Buffer.from(JSON.stringify(forged)).toString('base64url'),
      signature,
    ].join('.');
    t.expect((await t.as({ token }).get('/version')).status).toBe(401);
  });

  define('a token for another audience is unauthorized', async t => {
    const accounts = t.core('serviceaccounts');
    await t.api.post(accounts, { metadata: { name: 'robot' } });
    const { body } = await t.api.post(`${accounts}/robot/token`, {
      spec: { audiences: ['elsewhere'] },
    });
    const { status } = await t.as({ token: body.status.token }).get('/version');
    t.expect(status).toBe(401);
  });

  define('a token bound to an object goes with it', async t => {
    const accounts = t.core('serviceaccounts');
    await t.api.post(accounts, { metadata: { name: 'robot' } });
    const secret = await t.api.post(t.core('secrets'), {
      metadata: { name: 'bound' },
    });
    const { body } = await t.api.post(`${accounts}/robot/token`, {
      spec: {
        boundObjectRef: {
          kind: 'Secret',
          apiVersion: 'v1',
          name: 'bound',
          uid: secret.body.metadata.uid,
        },
      },
    });
    const robot = t.as({ token: body.status.token });
    t.expect((await robot.get('/version')).status).toBe(200);
    await t.api.delete(`${t.core('secrets')}/bound`);
    await t.eventually(async () => {
      t.expect((await robot.get('/version')).status).toBe(401);
    });
  });
});
