import { defineGroup } from '../define';
import { plainWidget, refusal } from './objects';

const AGGREGATED =
  'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList';

const find = (items: any[], name: string) =>
  items.find(item => item.name === name);

export const discoveryCases = defineGroup('discovery', define => {
  define('/version names the release', async t => {
    const { body } = await t.api.get('/version');
    t.expect(body).toMatchObject({
      major: '1',
      minor: '35',
      gitVersion: t.expect.stringMatching(/^v1\.35\./),
      goVersion: t.expect.any(String),
      platform: t.expect.any(String),
    });
  });

  define.each(
    ['/healthz', '/livez', '/readyz'],
    path => `${path} is ok, for anybody`,
    async (t, path) => {
      const { status, text } = await t.as('anonymous').get(path);
      t.expect([status, text]).toEqual([200, 'ok']);
    },
  );

  define('/readyz tells each check when asked', async t => {
    const { text } = await t.api.get('/readyz', { query: { verbose: true } });
    t.expect(text).toContain('[+]ping ok\n');
    t.expect(text).toMatch(/readyz check passed\n$/);
  });

  define('/api names v1', async t => {
    const { body } = await t.api.get('/api');
    t.expect(body).toMatchObject({
      kind: 'APIVersions',
      versions: ['v1'],
      serverAddressByClientCIDRs: [
        { clientCIDR: '0.0.0.0/0', serverAddress: t.expect.any(String) },
      ],
    });
  });

  define('/apis names groups with their versions', async t => {
    const { body } = await t.api.get('/apis');
    t.expect([body.kind, body.apiVersion]).toEqual(['APIGroupList', 'v1']);
    t.expect(find(body.groups, 'apps')).toEqual({
      name: 'apps',
      versions: [{ groupVersion: 'apps/v1', version: 'v1' }],
      preferredVersion: { groupVersion: 'apps/v1', version: 'v1' },
    });
  });

  define('/apis/apps is one group', async t => {
    const { body } = await t.api.get('/apis/apps');
    t.expect(body).toMatchObject({
      kind: 'APIGroup',
      apiVersion: 'v1',
      name: 'apps',
    });
  });

  define('/api/v1 names resources with verbs and short names', async t => {
    const { body } = await t.api.get('/api/v1');
    t.expect([body.kind, body.groupVersion]).toEqual(['APIResourceList', 'v1']);
    t.expect(find(body.resources, 'configmaps')).toMatchObject({
      name: 'configmaps',
      singularName: 'configmap',
      namespaced: true,
      kind: 'ConfigMap',
      verbs: [
        'create',
        'delete',
        'deletecollection',
        'get',
        'list',
        'patch',
        'update',
        'watch',
      ],
      shortNames: ['cm'],
    });
    t.expect(find(body.resources, 'pods')).toMatchObject({
      categories: ['all'],
      shortNames: ['po'],
    });
  });

  define.each<[group: string, name: string, more: object]>(
    [
      [
        '/api/v1',
        'pods/status',
        { kind: 'Pod', verbs: ['get', 'patch', 'update'] },
      ],
      ['/api/v1', 'pods/log', { kind: 'Pod', verbs: ['get'] }],
      ['/api/v1', 'namespaces', { namespaced: false, shortNames: ['ns'] }],
      [
        '/api/v1',
        'serviceaccounts/token',
        {
          kind: 'TokenRequest',
          group: 'authentication.k8s.io',
          version: 'v1',
          verbs: ['create'],
        },
      ],
      [
        '/apis/apps/v1',
        'statefulsets/scale',
        {
          kind: 'Scale',
          group: 'autoscaling',
          version: 'v1',
          verbs: ['get', 'patch', 'update'],
        },
      ],
      ['/apis/apps/v1', 'statefulsets', { shortNames: ['sts'] }],
      ['/apis/coordination.k8s.io/v1', 'leases', { kind: 'Lease' }],
      [
        '/apis/authorization.k8s.io/v1',
        'selfsubjectaccessreviews',
        { verbs: ['create'], namespaced: false },
      ],
      [
        '/apis/rbac.authorization.k8s.io/v1',
        'clusterroles',
        { namespaced: false, kind: 'ClusterRole' },
      ],
      [
        '/apis/apiextensions.k8s.io/v1',
        'customresourcedefinitions',
        { shortNames: ['crd', 'crds'], categories: ['api-extensions'] },
      ],
    ],
    ([group, name]) => `${group} has ${name}`,
    async (t, [group, name, more]) => {
      const { body } = await t.api.get(group);
      t.expect(find(body.resources, name)).toMatchObject({ name, ...more });
    },
  );

  define('a custom resource is discovered, with its subresources', async t => {
    const widgets = await t.crd(plainWidget);
    await t.eventually(async () => {
      const { status, body } = await t.api.get(`/apis/${widgets.group}/v1`);
      t.expect(status).toBe(200);
      t.expect(body.resources).toEqual([
        {
          name: 'widgets',
          singularName: 'widget',
          namespaced: true,
          kind: 'Widget',
          verbs: [
            'delete',
            'deletecollection',
            'get',
            'list',
            'patch',
            'create',
            'update',
            'watch',
          ],
          storageVersionHash: t.expect.any(String),
        },
        {
          name: 'widgets/status',
          singularName: '',
          namespaced: true,
          kind: 'Widget',
          verbs: ['get', 'patch', 'update'],
        },
      ]);
    });
  });

  define('a group that is not there is not found', async t => {
    const answer = await t.api.get('/apis/no.example.com/v1');
    t.expect([answer.status, answer.text]).toEqual([
      404,
      '404 page not found\n',
    ]);
    t.expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  define('aggregated discovery tells a group at once', async t => {
    const { headers, body } = await t.api.get('/apis', {
      headers: { accept: AGGREGATED },
    });
    t.expect(headers['content-type']).toBe(AGGREGATED);
    t.expect([body.kind, body.apiVersion]).toEqual([
      'APIGroupDiscoveryList',
      'apidiscovery.k8s.io/v2',
    ]);
    const apps = body.items.find((item: any) => item.metadata.name === 'apps');
    t.expect(apps.versions[0]).toMatchObject({
      version: 'v1',
      freshness: 'Current',
    });
    const sets = apps.versions[0].resources.find(
      (each: any) => each.resource === 'statefulsets',
    );
    t.expect(sets).toMatchObject({
      responseKind: { group: '', version: '', kind: 'StatefulSet' },
      scope: 'Namespaced',
      singularResource: 'statefulset',
      verbs: [
        'create',
        'delete',
        'deletecollection',
        'get',
        'list',
        'patch',
        'update',
        'watch',
      ],
      shortNames: ['sts'],
      categories: ['all'],
    });
    t.expect(sets.subresources.map((each: any) => each.subresource)).toEqual([
      'scale',
      'status',
    ]);
  });

  define('aggregated discovery of /api is the core group', async t => {
    const { body } = await t.api.get('/api', {
      headers: { accept: AGGREGATED },
    });
    t.expect(body.items).toHaveLength(1);
    t.expect(body.items[0].versions[0].version).toBe('v1');
  });

  define('aggregated discovery has an entity tag', async t => {
    const ask = { headers: { accept: AGGREGATED } };
    const first = await t.api.get('/api', ask);
    t.expect(first.headers.etag).toMatch(/^"[0-9A-F]{128}"$/);
    const again = await t.api.get('/api', {
      headers: { ...ask.headers, 'if-none-match': first.headers.etag },
    });
    t.expect([again.status, again.text]).toEqual([304, '']);
  });

  define('the index of OpenAPI v3 names a document for each group', async t => {
    const { text } = await t.api.get('/openapi/v3');
    const body = JSON.parse(text);
    t.expect(body.paths['apis/apps/v1'].serverRelativeURL).toMatch(
      /^\/openapi\/v3\/apis\/apps\/v1\?hash=/,
    );
    t.expect(Object.keys(body.paths)).toEqual(
      t.expect.arrayContaining(['api/v1', 'version']),
    );
  });

  define('the OpenAPI v3 of a custom resource has its schema', async t => {
    const widgets = await t.crd(plainWidget);
    const document = await t.eventually(async () => {
      const { status, body } = await t.api.get(
        `/openapi/v3/apis/${widgets.group}/v1`,
      );
      t.expect(status).toBe(200);
      return body;
    });
    t.expect(document.openapi).toBe('3.0.0');
    const path = `/apis/${widgets.group}/v1/namespaces/{namespace}/widgets/{name}`;
    t.expect(Object.keys(document.paths[path])).toEqual(
      t.expect.arrayContaining(['get', 'put', 'patch', 'delete']),
    );
    const [schema] = Object.values<any>(document.components.schemas).filter(
      each =>
        each['x-kubernetes-group-version-kind']?.some(
          (kind: any) => kind.kind === 'Widget' && kind.group === widgets.group,
        ),
    );
    t.expect(schema.properties.spec.properties.size).toEqual({
      type: 'integer',
    });
    t.expect(schema.properties.spec.properties.color).toEqual({
      type: 'string',
      default: 'red',
    });
  });

  define('an OpenAPI document of no group is not found', async t => {
    const { status } = await t.api.get('/openapi/v3/apis/no.example.com/v1');
    t.expect(status).toBe(404);
  });

  define('paths that lead nowhere are plain 404', async t => {
    const { status, text } = await t.api.get('/no/such/path');
    t.expect([status, text]).toEqual([404, '404 page not found\n']);
  });

  define('resources that are not there are a Status 404', async t => {
    t.expect(await t.api.get('/api/v1/nonsense')).toMatchObject(
      refusal(
        404,
        'NotFound',
        'the server could not find the requested resource',
        {},
      ),
    );
  });

  define('the root lists paths', async t => {
    const { body } = await t.api.get('/');
    t.expect(body.paths).toEqual(
      t.expect.arrayContaining(['/api', '/api/v1', '/apis', '/version']),
    );
  });
});
