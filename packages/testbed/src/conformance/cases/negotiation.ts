import { defineGroup } from '../define';
import { parse, stringify } from 'yaml';
import type { CaseContext } from '../types';
import { configMap, labelled, plainWidget, pod, refusal } from './objects';

const TABLE = 'application/json;as=Table;g=meta.k8s.io;v=v1';
const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
const METADATA_LIST =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

const bareWidget = {
  schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true },
};

const accepting = (accept: string) => ({ headers: { accept } });

async function oneMap(t: CaseContext) {
  const path = t.core('configmaps');
  const { body } = await t.api.post(path, labelled('x', { of: 'case' }));
  return { path, body, own: { labelSelector: 'of=case' } };
}

const columnNames = (body: any) =>
  body.columnDefinitions.map((column: any) => column.name);

export const negotiationCases = defineGroup('negotiation', define => {
  define.each(
    [
      '*/*',
      'application/json',
      'application/json;q=0.9,text/html',
      'text/html,*/*;q=0.1',
      'application/nonsense,application/json',
    ],
    accept => `${accept} is answered with JSON`,
    async (t, accept) => {
      const { path } = await oneMap(t);
      const { headers, body } = await t.api.get(`${path}/x`, accepting(accept));
      t.expect([headers['content-type'], body.kind]).toEqual([
        'application/json',
        'ConfigMap',
      ]);
    },
  );

  define('application/yaml is answered with YAML', async t => {
    const { path, body } = await oneMap(t);
    const answer = await t.api.get(`${path}/x`, accepting('application/yaml'));
    t.expect(answer.headers['content-type']).toBe('application/yaml');
    t.expect(parse(answer.text)).toEqual(body);
  });

  define('the first of several wishes that can be met is met', async t => {
    const { path } = await oneMap(t);
    const { headers } = await t.api.get(
      `${path}/x`,
      accepting('text/html,application/yaml,application/json'),
    );
    t.expect(headers['content-type']).toBe('application/yaml');
  });

  define('what cannot be given is refused with 406', async t => {
    const { path } = await oneMap(t);
    const answer = await t.api.get(`${path}/x`, accepting('text/html'));
    t.expect(answer).toMatchObject(
      refusal(
        406,
        'NotAcceptable',
        '406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, application/vnd.kubernetes.protobuf',
      ),
    );
  });

  define('a table of another kind is refused with 406', async t => {
    const { path } = await oneMap(t);
    const answer = await t.api.get(
      path,
      accepting('application/json;as=Chart;g=meta.k8s.io;v=v1'),
    );
    t.expect(answer.status).toBe(406);
  });

  define('a table falls back to what follows it', async t => {
    const { path } = await oneMap(t);
    const { body } = await t.api.get(
      `${path}/x`,
      accepting(`${TABLE.replace('v=v1', 'v=v9')},application/json`),
    );
    t.expect(body.kind).toBe('ConfigMap');
  });

  define('a table of config maps', async t => {
    const { path, body: map, own } = await oneMap(t);
    const { body } = await t.api.get(path, {
      ...accepting(TABLE),
      query: own,
    });
    t.expect(body).toMatchObject({
      kind: 'Table',
      apiVersion: 'meta.k8s.io/v1',
      metadata: { resourceVersion: t.expect.any(String) },
    });
    t.expect(columnNames(body)).toEqual(['Name', 'Data', 'Age']);
    t.expect(body.rows).toEqual([
      {
        cells: ['x', 1, t.expect.stringMatching(/^\d+s$/)],
        object: {
          kind: 'PartialObjectMetadata',
          apiVersion: 'meta.k8s.io/v1',
          metadata: map.metadata,
        },
      },
    ]);
  });

  define('a table of one object', async t => {
    const { path, body: map } = await oneMap(t);
    const { body } = await t.api.get(`${path}/x`, accepting(TABLE));
    t.expect(body.kind).toBe('Table');
    t.expect(body.metadata).toEqual({
      resourceVersion: map.metadata.resourceVersion,
    });
    t.expect(body.rows).toHaveLength(1);
  });

  define.each<[include: string, kind: string | undefined]>(
    [
      ['None', undefined],
      ['Metadata', 'PartialObjectMetadata'],
      ['Object', 'ConfigMap'],
    ],
    ([include]) => `a table whose rows include ${include}`,
    async (t, [includeObject, kind]) => {
      const { path, own } = await oneMap(t);
      const { body } = await t.api.get(path, {
        ...accepting(TABLE),
        query: { ...own, includeObject },
      });
      t.expect(body.rows[0].object?.kind).toBe(kind);
    },
  );

  define('a table with an unknown inclusion is refused', async t => {
    const { path } = await oneMap(t);
    const { status, body } = await t.api.get(path, {
      ...accepting(TABLE),
      query: { includeObject: 'Some' },
    });
    t.expect([status, body.reason, body.message]).toEqual([
      400,
      'BadRequest',
      "Unable to convert to Table as requested: includeObject: Invalid value: \"Some\": must be 'Metadata', 'Object', 'None', or empty",
    ]);
  });

  define('a table of pods has the columns of kubectl', async t => {
    await t.api.post(t.core('pods'), pod('p'));
    const { body } = await t.api.get(t.core('pods'), accepting(TABLE));
    t.expect(columnNames(body)).toEqual([
      'Name',
      'Ready',
      'Status',
      'Restarts',
      'Age',
      'IP',
      'Node',
      'Nominated Node',
      'Readiness Gates',
    ]);
    t.expect(body.rows[0].cells).toEqual([
      'p',
      '0/1',
      'Pending',
      '0',
      t.expect.stringMatching(/^\d+s$/),
      '<none>',
      '<none>',
      '<none>',
      '<none>',
    ]);
  });

  define('a table of a custom resource has its printer columns', async t => {
    const widgets = await t.crd(plainWidget);
    await t.api.post(
      widgets.path(),
      widgets.object('w', { spec: { size: 3 } }),
    );
    const { body } = await t.api.get(widgets.path(), accepting(TABLE));
    t.expect(
      body.columnDefinitions.map((column: any) => [
        column.name,
        column.type,
        column.priority,
      ]),
    ).toEqual([
      ['Name', 'string', 0],
      ['Size', 'integer', 0],
      ['Phase', 'string', 1],
    ]);
    t.expect(body.rows[0].cells).toEqual(['w', 3, null]);
  });

  define('a custom resource without columns shows name and age', async t => {
    const widgets = await t.crd(bareWidget);
    await t.api.post(widgets.path(), widgets.object('w'));
    const { body } = await t.api.get(widgets.path(), accepting(TABLE));
    t.expect(columnNames(body)).toEqual(['Name', 'Age']);
  });

  define('a table in pages continues', async t => {
    const { path } = await oneMap(t);
    await t.api.post(path, labelled('y', { of: 'case' }));
    const { body } = await t.api.get(path, {
      ...accepting(TABLE),
      query: { labelSelector: 'of=case', limit: 1 },
    });
    t.expect([body.rows.length, typeof body.metadata.continue]).toEqual([
      1,
      'string',
    ]);
  });

  define('metadata alone of an object', async t => {
    const { path, body: map } = await oneMap(t);
    const { body } = await t.api.get(`${path}/x`, accepting(METADATA));
    t.expect(body).toEqual({
      kind: 'PartialObjectMetadata',
      apiVersion: 'meta.k8s.io/v1',
      metadata: map.metadata,
    });
  });

  define('metadata alone of a list', async t => {
    const { path, body: map, own } = await oneMap(t);
    const { body } = await t.api.get(path, {
      ...accepting(METADATA_LIST),
      query: own,
    });
    t.expect(body).toEqual({
      kind: 'PartialObjectMetadataList',
      apiVersion: 'meta.k8s.io/v1',
      metadata: { resourceVersion: t.expect.any(String) },
      items: [
        {
          kind: 'PartialObjectMetadata',
          apiVersion: 'meta.k8s.io/v1',
          metadata: map.metadata,
        },
      ],
    });
  });

  define(
    'metadata of one object does for a list too, or is refused',
    async t => {
      const { path } = await oneMap(t);
      const { status } = await t.api.get(path, accepting(METADATA));
      t.expect(status).toBe(406);
    },
  );

  define('writes answer with metadata alone on request', async t => {
    const { path } = await oneMap(t);
    const { body } = await t.api.patch(
      'merge',
      `${path}/x`,
      { data: { b: '2' } },
      accepting(METADATA),
    );
    t.expect([body.kind, body.data]).toEqual([
      'PartialObjectMetadata',
      undefined,
    ]);
  });

  define('a body in YAML is read', async t => {
    const { status, body } = await t.api.post(
      t.core('configmaps'),
      stringify(configMap('x')),
      { contentType: 'application/yaml' },
    );
    t.expect([status, body.data]).toEqual([201, { a: '1' }]);
  });

  define('a body without a content type is taken for JSON', async t => {
    const { status } = await t.api.post(t.core('configmaps'), configMap('x'), {
      contentType: '',
    });
    t.expect(status).toBe(201);
  });

  define('a charset does not matter', async t => {
    const { status } = await t.api.post(t.core('configmaps'), configMap('x'), {
      contentType: 'application/json; charset=utf-8',
    });
    t.expect(status).toBe(201);
  });

  define('another content type is refused with 415', async t => {
    t.expect(
      await t.api.post(t.core('configmaps'), 'a=b', {
        contentType: 'application/x-www-form-urlencoded',
      }),
    ).toMatchObject(
      refusal(
        415,
        'UnsupportedMediaType',
        'the body of the request was in an unknown format - accepted media types include: application/json, application/yaml, application/vnd.kubernetes.protobuf',
      ),
    );
  });

  define('a patch of another content type is refused with 415', async t => {
    const { path } = await oneMap(t);
    t.expect(
      await t.api.ask(
        'PATCH',
        `${path}/x`,
        {},
        {
          contentType: 'application/json',
        },
      ),
    ).toMatchObject(
      refusal(415, 'UnsupportedMediaType', '415: Unsupported Media Type'),
    );
  });

  define('a custom resource takes no strategic merge patch', async t => {
    const widgets = await t.crd(plainWidget);
    await t.api.post(widgets.path(), widgets.object('w'));
    const { status, body } = await t.api.patch(
      'strategic',
      `${widgets.path()}/w`,
      {},
    );
    t.expect([status, body.reason]).toEqual([415, 'UnsupportedMediaType']);
  });

  define('pretty indents', async t => {
    const { path } = await oneMap(t);
    const { text } = await t.api.get(`${path}/x`, {
      query: { pretty: 'true' },
    });
    t.expect(text).toMatch(/^\{\n {2}"/);
  });
});
