import { TestApi, widget, widgets } from '../../testing';

const TABLE = {
  headers: {
    accept: 'application/json;as=Table;v=v1;g=meta.k8s.io,application/json',
  },
};
const PARTIAL = {
  headers: {
    accept: 'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1',
  },
};

describe('discovery, schemas and formats', () => {
  let t: TestApi;
  beforeAll(async () => {
    t = new TestApi();
    await t.post(widgets, widget('w', { size: 3 }));
    await t.patch(
      `${widgets}/w/status`,
      { status: { conditions: [{ type: 'Ready', status: 'True' }] } },
      'merge',
    );
  });
  afterAll(() => t.close());

  it('lists versions, groups and resources', async () => {
    expect((await t.get('/api')).body.versions).toEqual(['v1']);
    const groups = (await t.get('/apis')).body.groups;
    expect(groups.find((g: any) => g.name === 'test.example')).toEqual({
      name: 'test.example',
      versions: ['v1', 'v1beta1'].map(version => ({
        groupVersion: `test.example/${version}`,
        version,
      })),
      preferredVersion: { groupVersion: 'test.example/v1', version: 'v1' },
    });
    expect((await t.get('/apis/test.example')).body.kind).toBe('APIGroup');
    const { resources } = (await t.get('/apis/test.example/v1')).body;
    expect(resources.map((r: any) => [r.name, r.kind, r.verbs.length])).toEqual(
      [
        ['widgets', 'Widget', 8],
        ['widgets/status', 'Widget', 3],
      ],
    );
    expect(resources[0].shortNames).toEqual(['wd']);
    expect((await t.get('/apis/nothing.example')).status).toBe(404);
  });

  it('serves aggregated discovery', async () => {
    const accept =
      'application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,application/json';
    const { headers, body } = await t.get('/apis', { headers: { accept } });
    expect(headers['content-type']).toContain('as=APIGroupDiscoveryList');
    const group = body.items.find(
      (item: any) => item.metadata.name === 'test.example',
    );
    expect(group.versions[0].resources[0]).toMatchObject({
      resource: 'widgets',
      scope: 'Namespaced',
      responseKind: { kind: 'Widget' },
    });
  });

  it('serves schemas that follow the CRD', async () => {
    const { paths } = (await t.get('/openapi/v3')).body;
    const url = paths['apis/test.example/v1'].serverRelativeURL;
    const { components } = (await t.get(url)).body;
    const schema = components.schemas['example.test.v1.Widget'];
    expect(schema['x-kubernetes-group-version-kind']).toEqual([
      { group: 'test.example', version: 'v1', kind: 'Widget' },
    ]);
    expect(schema.properties.spec.properties.size.description).toBe(
      'How many.',
    );
    expect((await t.get('/openapi/v3/apis/no/v1')).status).toBe(404);
  });

  it.each(['/healthz', '/readyz', '/livez', '/readyz/ping'])(
    '%s',
    async path => {
      expect((await t.get(path)).body).toBe('ok');
    },
  );

  it('tells its version', async () => {
    expect((await t.get('/version')).body.gitVersion).toMatch(/^v1\.\d+\.\d+/);
  });

  it('shows objects as a table with the columns of the CRD', async () => {
    const { body } = await t.get(widgets, TABLE);
    expect(body.kind).toBe('Table');
    expect(body.columnDefinitions.map((c: any) => c.name)).toEqual([
      'Name',
      'Size',
      'Ready',
    ]);
    expect(body.rows[0].cells).toEqual(['w', 3, 'True']);
    expect(body.rows[0].object).toMatchObject({
      kind: 'PartialObjectMetadata',
      metadata: { name: 'w' },
    });
    const one = await t.get(`${widgets}/w?includeObject=Object`, TABLE);
    expect(one.body.rows[0].object.spec.size).toBe(3);
    const watch = await t.watch(`${widgets}?watch=1`, TABLE);
    expect(watch.frames[0].object).toMatchObject({
      kind: 'Table',
      rows: [{ cells: ['w', 3, 'True'] }],
    });
    watch.stop();
  });

  it('shows metadata only', async () => {
    const { body } = await t.get(widgets, PARTIAL);
    expect(body.kind).toBe('PartialObjectMetadataList');
    expect(body.items[0].metadata.name).toBe('w');
    expect(body.items[0].spec).toBeUndefined();
  });

  it('lists built-in kinds without apiVersion and kind in the items', async () => {
    const { body } = await t.get('/api/v1/namespaces');
    expect([
      body.kind,
      body.apiVersion,
      body.items[0].kind,
      body.items[0].metadata.name,
    ]).toEqual(['NamespaceList', 'v1', undefined, 'default']);
    expect((await t.get(widgets)).body.items[0].kind).toBe('Widget');
  });

  it('speaks YAML, and refuses what it does not speak', async () => {
    const yaml = await t.get(`${widgets}/w`, {
      headers: { accept: 'application/yaml' },
    });
    expect(yaml.body).toContain('kind: Widget\n');
    const protobuf = await t.get(widgets, {
      headers: { accept: 'application/vnd.kubernetes.protobuf' },
    });
    expect([protobuf.status, protobuf.body.reason]).toEqual([
      406,
      'NotAcceptable',
    ]);
    const posted = await t.post(
      widgets,
      'apiVersion: test.example/v1\nkind: Widget\nmetadata: {name: z}\nspec: {size: 1}\n',
      { contentType: 'application/yaml' },
    );
    expect(posted.status).toBe(201);
    const xml = await t.post(widgets, '<a/>', { contentType: 'text/xml' });
    expect([xml.status, xml.body.reason]).toEqual([
      415,
      'UnsupportedMediaType',
    ]);
  });

  it('reads and follows logs, and passes calls on to pods', async () => {
    const calls: unknown[] = [];
    const own = new TestApi({
      hooks: {
        podLogs: (namespace, pod, container, options) =>
          options.follow
            ? (async function* lines() {
                yield 'one\n';
                yield 'two\n';
              })()
            : `${namespace} ${pod} ${container}\nlast\n`,
        podProxy: async call => {
          calls.push(call);
          return { status: 202, body: 'done' };
        },
      },
    });
    const pods = '/api/v1/namespaces/default/pods';
    await own.post(pods, {
      metadata: { name: 'p' },
      spec: {
        nodeName: 'n',
        containers: [
          { name: 'c', image: 'i' },
          { name: 'd', image: 'i' },
        ],
      },
    });
    await own.patch(
      `${pods}/p/status`,
      { status: { podIP: '10.244.0.1' } },
      'merge',
    );
    expect((await own.get(`${pods}/p/log?container=d`)).body).toBe(
      'default p d\nlast\n',
    );
    expect((await own.get(`${pods}/p/log?container=d&tailLines=1`)).body).toBe(
      'last\n',
    );
    expect((await own.get(`${pods}/p/log`)).body.message).toMatch(
      /a container name must be specified for pod p, choose one of: \[c d\]/,
    );
    const { stream } = await own.send(
      'GET',
      `${pods}/p/log?container=c&follow=true`,
    );
    const text = await new Promise<string>(resolve => {
      let all = '';
      stream!.start({
        write: chunk => (all += chunk),
        end: () => resolve(all),
      });
    });
    expect(text).toBe('one\ntwo\n');
    const answer = await own.ask(
      'POST',
      `${pods}/http:p:8080/proxy/api/v0/x?a=b`,
      { c: 1 },
    );
    expect([answer.status, answer.body]).toEqual([202, 'done']);
    expect(calls).toEqual([
      expect.objectContaining({
        namespace: 'default',
        pod: 'p',
        scheme: 'http',
        port: '8080',
        method: 'POST',
        path: '/api/v0/x?a=b',
        body: '{"c":1}',
      }),
    ]);
    expect((await own.get(`${pods}/gone:8080/proxy/`)).status).toBe(404);
    own.close();
  });
});
