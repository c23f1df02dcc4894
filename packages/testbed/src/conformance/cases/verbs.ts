import { defineGroup } from '../define';
import { configMap, labelled, namesOf, refusal } from './objects';

export const verbCases = defineGroup('verbs', define => {
  define('create answers 201 with the object as it is stored', async t => {
    const { status, body } = await t.api.post(
      t.core('configmaps'),
      configMap('x'),
    );
    t.expect(status).toBe(201);
    t.expect(body).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'x',
        namespace: t.ns,
        uid: t.expect.stringMatching(/^[0-9a-f-]{36}$/),
        resourceVersion: t.expect.stringMatching(/^\d+$/),
        creationTimestamp: t.expect.stringMatching(
          /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/,
        ),
        managedFields: [
          {
            manager: 'conformance',
            operation: 'Update',
            apiVersion: 'v1',
            time: body.metadata.creationTimestamp,
            fieldsType: 'FieldsV1',
            fieldsV1: { 'f:data': { '.': {}, 'f:a': {} } },
          },
        ],
      },
      data: { a: '1' },
    });
    t.expect((await t.api.get(`${t.core('configmaps')}/x`)).body).toEqual(body);
  });

  define('create takes kind and apiVersion from the path', async t => {
    const { status, body } = await t.api.post(t.core('configmaps'), {
      metadata: { name: 'x' },
    });
    t.expect([status, body.kind, body.apiVersion]).toEqual([
      201,
      'ConfigMap',
      'v1',
    ]);
  });

  define('create of an object that exists is refused with 409', async t => {
    await t.api.post(t.core('configmaps'), configMap('x'));
    t.expect(
      await t.api.post(t.core('configmaps'), configMap('x')),
    ).toMatchObject(
      refusal(409, 'AlreadyExists', 'configmaps "x" already exists', {
        name: 'x',
        kind: 'configmaps',
      }),
    );
  });

  define('create with a resourceVersion is refused', async t => {
    const answer = await t.api.post(
      t.core('configmaps'),
      configMap('x', { metadata: { name: 'x', resourceVersion: '1' } }),
    );
    t.expect(answer).toMatchObject(
      refusal(
        500,
        undefined,
        'resourceVersion should not be set on objects to be created',
      ),
    );
  });

  define('create in a namespace that does not exist is refused', async t => {
    const path = t.core('configmaps').replace(t.ns, 'no-such-namespace');
    t.expect(await t.api.post(path, configMap('x'))).toMatchObject(
      refusal(404, 'NotFound', 'namespaces "no-such-namespace" not found', {
        name: 'no-such-namespace',
        kind: 'namespaces',
      }),
    );
  });

  define('create with another namespace in the body is refused', async t => {
    const answer = await t.api.post(
      t.core('configmaps'),
      configMap('x', { metadata: { name: 'x', namespace: 'other' } }),
    );
    t.expect(answer).toMatchObject(
      refusal(
        400,
        'BadRequest',
        'the namespace of the provided object does not match the namespace sent on the request',
      ),
    );
  });

  define('create of another kind is refused', async t => {
    const answer = await t.api.post(t.core('configmaps'), {
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'x' },
    });
    t.expect(answer).toMatchObject(
      refusal(
        400,
        'BadRequest',
        'Secret in version "v1" cannot be handled as a ConfigMap: converting (v1.Secret) to (core.ConfigMap): unknown conversion',
      ),
    );
  });

  define('create without a name is refused', async t => {
    t.expect(await t.api.post(t.core('configmaps'), {})).toMatchObject(
      refusal(
        422,
        'Invalid',
        'ConfigMap "" is invalid: metadata.name: Required value: name or generateName is required',
        {
          kind: 'ConfigMap',
          causes: [
            {
              reason: 'FieldValueRequired',
              message: 'Required value: name or generateName is required',
              field: 'metadata.name',
            },
          ],
        },
      ),
    );
  });

  define('create sends to the collection only', async t => {
    const answer = await t.api.post(
      `${t.core('configmaps')}/x`,
      configMap('x'),
    );
    t.expect(answer).toMatchObject(
      refusal(
        405,
        'MethodNotAllowed',
        'the server does not allow this method on the requested resource',
        {},
      ),
    );
  });

  define('generateName gets five characters', async t => {
    const body = { metadata: { generateName: 'some-' } };
    const one = await t.api.post(t.core('configmaps'), body);
    const two = await t.api.post(t.core('configmaps'), body);
    t.expect(one.body.metadata.name).toMatch(
      /^some-[bcdfghjklmnpqrstvwxz2456789]{5}$/,
    );
    t.expect(one.body.metadata.generateName).toBe('some-');
    t.expect(two.body.metadata.name).not.toBe(one.body.metadata.name);
  });

  define('generateName of 70 characters is cut to 58', async t => {
    const { body } = await t.api.post(t.core('configmaps'), {
      metadata: { generateName: 'x'.repeat(70) },
    });
    t.expect(body.metadata.name).toMatch(/^x{58}.{5}$/);
  });

  define('generateName gives way to a name', async t => {
    const { body } = await t.api.post(t.core('configmaps'), {
      metadata: { name: 'given', generateName: 'some-' },
    });
    t.expect(body.metadata.name).toBe('given');
  });

  define('get of what does not exist answers 404', async t => {
    t.expect(await t.api.get(`${t.core('configmaps')}/x`)).toEqual(
      t.expect.objectContaining({
        status: 404,
        body: {
          kind: 'Status',
          apiVersion: 'v1',
          metadata: {},
          status: 'Failure',
          message: 'configmaps "x" not found',
          reason: 'NotFound',
          details: { name: 'x', kind: 'configmaps' },
          code: 404,
        },
      }),
    );
  });

  define('get of a resource of a group names it in full', async t => {
    const path = `/apis/apps/v1/namespaces/${t.ns}/statefulsets/x`;
    t.expect(await t.api.get(path)).toMatchObject(
      refusal(404, 'NotFound', 'statefulsets.apps "x" not found', {
        name: 'x',
        group: 'apps',
        kind: 'statefulsets',
      }),
    );
  });

  define('list answers a list kind with items in order of names', async t => {
    for (const name of ['b', 'a', 'c']) {
      await t.api.post(t.core('configmaps'), labelled(name, { of: 'case' }));
    }
    const { status, body } = await t.api.get(t.core('configmaps'), {
      query: { labelSelector: 'of=case' },
    });
    t.expect([status, body.kind, body.apiVersion]).toEqual([
      200,
      'ConfigMapList',
      'v1',
    ]);
    t.expect(namesOf(body)).toEqual(['a', 'b', 'c']);
    t.expect(body.metadata).toEqual({
      resourceVersion: t.expect.stringMatching(/^\d+$/),
    });
    t.expect(body.items[0]).not.toHaveProperty('kind');
    t.expect(body.items[0]).not.toHaveProperty('apiVersion');
  });

  define('list of a namespace that does not exist is empty', async t => {
    const path = t.core('configmaps').replace(t.ns, 'no-such-namespace');
    const { status, body } = await t.api.get(path);
    t.expect([status, body.items]).toEqual([200, []]);
  });

  define('list goes over all namespaces', async t => {
    await t.api.post(t.core('configmaps'), labelled('a', { of: t.ns }));
    const { body } = await t.api.get('/api/v1/configmaps', {
      query: { labelSelector: `of=${t.ns}` },
    });
    t.expect(
      body.items.map((item: any) => [
        item.metadata.namespace,
        item.metadata.name,
      ]),
    ).toEqual([[t.ns, 'a']]);
  });

  define(
    'deletecollection deletes what is selected and answers it',
    async t => {
      await t.api.post(t.core('configmaps'), labelled('a', { go: 'yes' }));
      await t.api.post(t.core('configmaps'), labelled('b', { go: 'yes' }));
      await t.api.post(t.core('configmaps'), labelled('c', { go: 'no' }));
      const { status, body } = await t.api.delete(
        t.core('configmaps'),
        undefined,
        { query: { labelSelector: 'go=yes' } },
      );
      t.expect([status, body.kind, namesOf(body)]).toEqual([
        200,
        'ConfigMapList',
        ['a', 'b'],
      ]);
      const left = await t.api.get(t.core('configmaps'), {
        query: { labelSelector: 'go' },
      });
      t.expect(namesOf(left.body)).toEqual(['c']);
    },
  );

  define('deletecollection over all namespaces is refused', async t => {
    t.expect(
      await t.api.delete('/api/v1/configmaps', undefined, {
        query: { labelSelector: `no=${t.ns}` },
      }),
    ).toMatchObject(
      refusal(
        405,
        'MethodNotAllowed',
        'the server does not allow this method on the requested resource',
      ),
    );
  });

  define('create over all namespaces is refused', async t => {
    const body = configMap('x', { metadata: { name: 'x', namespace: t.ns } });
    const { status } = await t.api.post('/api/v1/configmaps', body);
    t.expect(status).toBe(405);
  });

  define('HTTP/2 and HTTP/1.1 give the same answers', async t => {
    await t.api.post(t.core('configmaps'), configMap('x'));
    const path = `${t.core('configmaps')}/x`;
    const one = await t.api.get(path, { protocol: 'http1' });
    const two = await t.api.get(path, { protocol: 'http2' });
    t.expect(two.body).toEqual(one.body);
    t.expect(two.headers['content-type']).toBe(one.headers['content-type']);
  });

  define('every answer names a request id and is not to be cached', async t => {
    const { headers } = await t.api.get(t.core('configmaps'));
    t.expect(headers).toMatchObject({
      'audit-id': t.expect.stringMatching(/^[0-9a-f-]{36}$/),
      'cache-control': 'no-cache, private',
      'content-type': 'application/json',
    });
  });

  define.each(
    [
      ['PUT', ''],
      ['PATCH', ''],
      ['OPTIONS', '/x'],
      ['PROPFIND', '/x'],
    ],
    ([method, rest]) => `${method} of ${rest || 'a collection'} is refused`,
    async (t, [method, rest]) => {
      const { status, body } = await t.api.ask(
        method,
        `${t.core('configmaps')}${rest}`,
        method === 'PUT' ? configMap('x') : undefined,
      );
      t.expect([status, body.reason]).toEqual([405, 'MethodNotAllowed']);
    },
  );
});
