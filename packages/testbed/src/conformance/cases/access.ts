import { defineGroup } from '../define';
import type { CaseContext } from '../types';
import { configMap, plainWidget, refusal } from './objects';

const RBAC = '/apis/rbac.authorization.k8s.io/v1';
const AUTHORIZATION = '/apis/authorization.k8s.io/v1';

/** Gives a user rights in the namespace of the case, and waits until the server knows. */
async function grant(t: CaseContext, user: string, ...rules: object[]) {
  const path = `${RBAC}/namespaces/${t.ns}`;
  const name = `r-${user}`;
  await t.api.post(`${path}/roles`, { metadata: { name }, rules });
  await t.api.post(`${path}/rolebindings`, {
    metadata: { name },
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name },
    subjects: [
      { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: user },
    ],
  });
  await t.eventually(async () => {
    const { body } = await t
      .as({ user })
      .post(`${AUTHORIZATION}/selfsubjectrulesreviews`, {
        spec: { namespace: t.ns },
      });
    const known = JSON.stringify(body.status.resourceRules);
    for (const rule of rules) {
      t.expect(known).toContain(JSON.stringify((rule as any).resources));
    }
  });
}

const rule = (resources: string[], verbs: string[], more: object = {}) => ({
  apiGroups: [''],
  resources,
  verbs,
  ...more,
});

export const accessCases = defineGroup('access', define => {
  const denials: [
    method: string,
    path: (t: CaseContext) => string,
    message: (ns: string) => string,
  ][] = [
    [
      'GET',
      t => `${t.core('configmaps')}/x`,
      ns =>
        `configmaps "x" is forbidden: User "ann" cannot get resource "configmaps" in API group "" in the namespace "${ns}"`,
    ],
    [
      'GET',
      t => t.core('configmaps'),
      ns =>
        `configmaps is forbidden: User "ann" cannot list resource "configmaps" in API group "" in the namespace "${ns}"`,
    ],
    [
      'POST',
      t => t.core('configmaps'),
      ns =>
        `configmaps is forbidden: User "ann" cannot create resource "configmaps" in API group "" in the namespace "${ns}"`,
    ],
    [
      'DELETE',
      t => t.core('configmaps'),
      ns =>
        `configmaps is forbidden: User "ann" cannot deletecollection resource "configmaps" in API group "" in the namespace "${ns}"`,
    ],
    [
      'PATCH',
      t => `/apis/apps/v1/namespaces/${t.ns}/statefulsets/s/status`,
      ns =>
        `statefulsets.apps "s" is forbidden: User "ann" cannot patch resource "statefulsets/status" in API group "apps" in the namespace "${ns}"`,
    ],
    [
      'GET',
      () => '/api/v1/nodes',
      () =>
        'nodes is forbidden: User "ann" cannot list resource "nodes" in API group "" at the cluster scope',
    ],
    [
      'GET',
      t => `/api/v1/namespaces/${t.ns}`,
      ns =>
        `namespaces "${ns}" is forbidden: User "ann" cannot get resource "namespaces" in API group "" in the namespace "${ns}"`,
    ],
    [
      'GET',
      () => '/secret/path',
      () => 'forbidden: User "ann" cannot get path "/secret/path"',
    ],
    [
      'GET',
      t => `${t.core('nonsense')}/x`,
      ns =>
        `nonsense "x" is forbidden: User "ann" cannot get resource "nonsense" in API group "" in the namespace "${ns}"`,
    ],
  ];
  define.each(
    denials,
    ([method, , message]) => `denies ${method}: ${message('ns')}`,
    async (t, [method, path, message]) => {
      const answer = await t.as({ user: 'ann' }).ask(method, path(t));
      t.expect(answer).toMatchObject(refusal(403, 'Forbidden', message(t.ns)));
    },
  );

  define('anonymous is denied by name', async t => {
    t.expect(await t.as('anonymous').get(t.core('configmaps'))).toMatchObject(
      refusal(
        403,
        'Forbidden',
        `configmaps is forbidden: User "system:anonymous" cannot list resource "configmaps" in API group "" in the namespace "${t.ns}"`,
      ),
    );
  });

  define('a token of nobody is unauthorized', async t => {
    const answer = await t.as({ token: 'nonsense' }).get(t.core('configmaps'));
    t.expect(answer.status).toBe(401);
    t.expect(answer.body).toEqual({
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: 'Unauthorized',
      reason: 'Unauthorized',
      code: 401,
    });
  });

  define('another scheme is anonymous', async t => {
    const { status, body } = await t.as('anonymous').get(t.core('configmaps'), {
      headers: { authorization: 'Basic YTpi' },
    });
    t.expect([status, body.reason]).toEqual([403, 'Forbidden']);
  });

  define('a role allows its verbs and nothing else', async t => {
    const user = t.unique('ann');
    await grant(t, user, rule(['configmaps'], ['list']));
    const ann = t.as({ user });
    const answers = [
      await ann.get(t.core('configmaps')),
      await ann.get(`${t.core('configmaps')}/x`),
      await ann.get(t.core('secrets')),
      await ann.get('/api/v1/configmaps'),
    ];
    t.expect(answers.map(each => each.status)).toEqual([200, 403, 403, 403]);
  });

  define('a role with names allows these, by a field selector too', async t => {
    const user = t.unique('ann');
    await grant(
      t,
      user,
      rule(['configmaps'], ['get', 'list', 'watch'], { resourceNames: ['x'] }),
    );
    await t.api.post(t.core('configmaps'), configMap('x'));
    const ann = t.as({ user });
    const path = t.core('configmaps');
    const byName = (name: string) =>
      ann.get(path, { query: { fieldSelector: `metadata.name=${name}` } });
    const answers = [
      await ann.get(`${path}/x`),
      await ann.get(`${path}/y`),
      await ann.get(path),
      await byName('x'),
      await byName('y'),
    ];
    t.expect(answers.map(each => each.status)).toEqual([
      200, 403, 403, 200, 403,
    ]);
  });

  define('a subresource is a right of its own', async t => {
    const user = t.unique('ann');
    await grant(t, user, rule(['pods/log'], ['get']));
    const ann = t.as({ user });
    t.expect((await ann.get(`${t.core('pods')}/p`)).status).toBe(403);
    t.expect((await ann.get(`${t.core('pods')}/p/log`)).status).toBe(404);
  });

  define('an apply that creates needs the right to create', async t => {
    const user = t.unique('ann');
    await grant(t, user, rule(['configmaps'], ['patch']));
    const apply = () =>
      t.as({ user }).apply('me', `${t.core('configmaps')}/x`, configMap('x'));
    t.expect(await apply()).toMatchObject(
      refusal(
        403,
        'Forbidden',
        `configmaps "x" is forbidden: User "${user}" cannot create resource "configmaps" in API group "" in the namespace "${t.ns}"`,
      ),
    );
    await t.api.post(t.core('configmaps'), { metadata: { name: 'x' } });
    t.expect((await apply()).status).toBe(200);
  });

  define('nobody grants what they may not do', async t => {
    const user = t.unique('ann');
    await grant(t, user, {
      apiGroups: ['rbac.authorization.k8s.io'],
      resources: ['roles'],
      verbs: ['create'],
    });
    const answer = await t
      .as({ user })
      .post(`${RBAC}/namespaces/${t.ns}/roles`, {
        metadata: { name: 'more' },
        rules: [rule(['secrets'], ['get'])],
      });
    t.expect(answer).toMatchObject(
      refusal(
        403,
        'Forbidden',
        `roles.rbac.authorization.k8s.io "more" is forbidden: user "${user}" (groups=["system:authenticated"]) is attempting to grant RBAC permissions not currently held:\n{APIGroups:[""], Resources:["secrets"], Verbs:["get"]}`,
      ),
    );
  });

  define('rights that are taken away are gone', async t => {
    const user = t.unique('ann');
    await grant(t, user, rule(['configmaps'], ['list']));
    await t.api.delete(`${RBAC}/namespaces/${t.ns}/rolebindings/r-${user}`);
    await t.eventually(async () => {
      const { status } = await t.as({ user }).get(t.core('configmaps'));
      t.expect(status).toBe(403);
    });
  });

  define('a binding cannot be pointed at another role', async t => {
    const user = t.unique('ann');
    await grant(t, user, rule(['configmaps'], ['list']));
    const path = `${RBAC}/namespaces/${t.ns}/rolebindings/r-${user}`;
    const { status, body } = await t.api.patch('merge', path, {
      roleRef: { name: 'other' },
    });
    t.expect([status, body.details.causes]).toEqual([
      422,
      [
        {
          reason: 'FieldValueInvalid',
          message:
            'Invalid value: {"APIGroup":"rbac.authorization.k8s.io","Kind":"Role","Name":"other"}: cannot change roleRef',
          field: 'roleRef',
        },
      ],
    ]);
  });

  define('a group of a certificate has its rights', async t => {
    const name = t.unique('devs');
    const path = `${RBAC}/namespaces/${t.ns}`;
    await t.api.post(`${path}/rolebindings`, {
      metadata: { name },
      roleRef: {
        apiGroup: 'rbac.authorization.k8s.io',
        kind: 'ClusterRole',
        name: 'view',
      },
      subjects: [
        { apiGroup: 'rbac.authorization.k8s.io', kind: 'Group', name },
      ],
    });
    const dev = t.as({ user: 'dev', groups: [name] });
    await t.eventually(async () => {
      const { status } = await dev.get(t.core('configmaps'));
      t.expect(status).toBe(200);
    });
    t.expect((await dev.get(t.core('secrets'))).status).toBe(403);
  });

  define('custom resources are denied with their group', async t => {
    const widgets = await t.crd(plainWidget);
    const answer = await t.as({ user: 'ann' }).get(`${widgets.path()}/w`);
    t.expect(answer.body.message).toBe(
      `widgets.${widgets.group} "w" is forbidden: User "ann" cannot get resource "widgets" in API group "${widgets.group}" in the namespace "${t.ns}"`,
    );
  });
});
