import { defineGroup } from '../define';
import type { CaseContext } from '../types';
import { configMap, plainWidget, refusal } from './objects';

async function stored(t: CaseContext) {
  const path = `${t.core('configmaps')}/x`;
  const { body } = await t.api.post(t.core('configmaps'), configMap('x'));
  return { path, body };
}

export const updateCases = defineGroup('update', define => {
  define('changes data and moves the resourceVersion', async t => {
    const { path, body } = await stored(t);
    const next = await t.api.put(path, { ...body, data: { b: '2' } });
    t.expect([next.status, next.body.data]).toEqual([200, { b: '2' }]);
    t.expect(Number(next.body.metadata.resourceVersion)).toBeGreaterThan(
      Number(body.metadata.resourceVersion),
    );
    t.expect(next.body.metadata.uid).toBe(body.metadata.uid);
  });

  define('of an old version is refused', async t => {
    const { path, body } = await stored(t);
    await t.api.put(path, { ...body, data: { b: '2' } });
    t.expect(
      await t.api.put(path, { ...body, data: { c: '3' } }),
    ).toMatchObject(
      refusal(
        409,
        'Conflict',
        'Operation cannot be fulfilled on configmaps "x": the object has been modified; please apply your changes to the latest version and try again',
        { name: 'x', kind: 'configmaps' },
      ),
    );
  });

  define('without a version overwrites a ConfigMap', async t => {
    const { path } = await stored(t);
    const { status, body } = await t.api.put(
      path,
      configMap('x', { data: { b: '2' } }),
    );
    t.expect([status, body.data]).toEqual([200, { b: '2' }]);
  });

  define('without a version is refused for a custom resource', async t => {
    const widgets = await t.crd(plainWidget);
    await t.api.post(widgets.path(), widgets.object('w'));
    t.expect(
      await t.api.put(`${widgets.path()}/w`, widgets.object('w')),
    ).toMatchObject(
      refusal(
        422,
        'Invalid',
        `widgets.${widgets.group} "w" is invalid: metadata.resourceVersion: Invalid value: 0: must be specified for an update`,
        {
          name: 'w',
          group: widgets.group,
          kind: 'widgets',
          causes: [
            {
              reason: 'FieldValueInvalid',
              message: 'Invalid value: 0: must be specified for an update',
              field: 'metadata.resourceVersion',
            },
          ],
        },
      ),
    );
  });

  define('of what does not exist answers 404', async t => {
    t.expect(
      await t.api.put(`${t.core('configmaps')}/x`, configMap('x')),
    ).toMatchObject(refusal(404, 'NotFound', 'configmaps "x" not found'));
  });

  define('of a Lease that does not exist creates it', async t => {
    const path = `/apis/coordination.k8s.io/v1/namespaces/${t.ns}/leases/x`;
    const { status, body } = await t.api.put(path, {
      metadata: { name: 'x' },
      spec: { holderIdentity: 'me' },
    });
    t.expect([status, body.spec?.holderIdentity]).toEqual([201, 'me']);
  });

  define('with another uid is refused', async t => {
    const { path, body } = await stored(t);
    const uid = '00000000-0000-0000-0000-000000000000';
    const answer = await t.api.put(path, {
      ...body,
      metadata: { ...body.metadata, uid },
    });
    // The first part of the key is a setting of the server.
    const { message } = answer.body;
    answer.body.message = message.replace(/Key: \/[^/]+/, 'Key: /registry');
    t.expect(answer).toMatchObject(
      refusal(
        409,
        'Conflict',
        `Operation cannot be fulfilled on configmaps "x": StorageError: invalid object, Code: 4, Key: /registry/configmaps/${t.ns}/x, ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: UID in precondition: ${uid}, UID in object meta: ${body.metadata.uid}`,
      ),
    );
  });

  define('with another name is refused', async t => {
    const { path } = await stored(t);
    t.expect(await t.api.put(path, configMap('y'))).toMatchObject(
      refusal(
        400,
        'BadRequest',
        'the name of the object (y) does not match the name on the URL (x)',
      ),
    );
  });

  define('with another namespace is refused', async t => {
    const { path } = await stored(t);
    const body = configMap('x', {
      metadata: { name: 'x', namespace: 'other' },
    });
    t.expect(await t.api.put(path, body)).toMatchObject(
      refusal(
        400,
        'BadRequest',
        'the namespace of the provided object does not match the namespace sent on the request',
      ),
    );
  });

  define('keeps creationTimestamp and generation of the server', async t => {
    const widgets = await t.crd(plainWidget);
    const { body } = await t.api.post(widgets.path(), widgets.object('w'));
    const next = await t.api.put(`${widgets.path()}/w`, {
      ...body,
      metadata: {
        ...body.metadata,
        generation: 77,
        creationTimestamp: '2001-01-01T00:00:00Z',
        labels: { a: 'b' },
      },
    });
    t.expect(next.body.metadata).toMatchObject({
      generation: 1,
      creationTimestamp: body.metadata.creationTimestamp,
    });
  });

  define('refuses a version that is no number', async t => {
    const { path } = await stored(t);
    const body = configMap('x', {
      metadata: { name: 'x', resourceVersion: 'abc' },
    });
    const answer = await t.api.put(path, body);
    t.expect(answer).toMatchObject(
      refusal(
        500,
        undefined,
        'strconv.ParseUint: parsing "abc": invalid syntax',
      ),
    );
  });

  define('removes what it does not name', async t => {
    const { path, body } = await stored(t);
    const { metadata } = body;
    await t.api.put(path, {
      metadata: { ...metadata, labels: { a: 'b' } },
      data: { a: '1' },
    });
    const { body: next } = await t.api.put(path, { metadata: { name: 'x' } });
    t.expect(next).not.toHaveProperty('data');
    t.expect(next.metadata).not.toHaveProperty('labels');
  });
});
