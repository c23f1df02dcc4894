import { defineGroup } from '../define';
import type { CaseContext } from '../types';
import { configMap, plainWidget, refusal } from './objects';

const HOLD = 'example.com/hold';

async function held(t: CaseContext, name = 'x') {
  const { body } = await t.api.post(
    t.core('configmaps'),
    configMap(name, { metadata: { name, finalizers: [HOLD] } }),
  );
  return { path: `${t.core('configmaps')}/${name}`, body };
}

export const deletionCases = defineGroup('deletion', define => {
  define('answers a Status that names what is gone', async t => {
    const { body } = await t.api.post(t.core('configmaps'), configMap('x'));
    const path = `${t.core('configmaps')}/x`;
    const { status, body: answer } = await t.api.delete(path);
    t.expect([status, answer]).toEqual([
      200,
      {
        kind: 'Status',
        apiVersion: 'v1',
        metadata: {},
        status: 'Success',
        details: { name: 'x', kind: 'configmaps', uid: body.metadata.uid },
      },
    ]);
    t.expect((await t.api.get(path)).status).toBe(404);
  });

  define('of what is not there answers 404', async t => {
    t.expect(await t.api.delete(`${t.core('configmaps')}/x`)).toMatchObject(
      refusal(404, 'NotFound', 'configmaps "x" not found'),
    );
  });

  define('of an object with finalizers answers the object', async t => {
    const { path, body } = await held(t);
    const answer = await t.api.delete(path);
    t.expect(answer.status).toBe(200);
    t.expect(answer.body).toMatchObject({
      kind: 'ConfigMap',
      metadata: {
        uid: body.metadata.uid,
        deletionTimestamp: t.expect.stringMatching(/Z$/),
        deletionGracePeriodSeconds: 0,
        finalizers: [HOLD],
      },
    });
  });

  define('a second delete of it changes nothing', async t => {
    const { path } = await held(t);
    const first = await t.api.delete(path);
    const second = await t.api.delete(path);
    t.expect(second.body.metadata).toEqual(first.body.metadata);
  });

  define('it goes with its last finalizer', async t => {
    const { path } = await held(t);
    await t.api.delete(path);
    const last = await t.api.patch('merge', path, {
      metadata: { finalizers: null },
    });
    t.expect(last.status).toBe(200);
    t.expect((await t.api.get(path)).status).toBe(404);
  });

  define('it goes by an update too', async t => {
    const { path } = await held(t);
    const { body } = await t.api.delete(path);
    const { finalizers, ...metadata } = body.metadata;
    t.expect((await t.api.put(path, { ...body, metadata })).status).toBe(200);
    t.expect((await t.api.get(path)).status).toBe(404);
  });

  define('no finalizer can be added meanwhile', async t => {
    const { path } = await held(t);
    await t.api.delete(path);
    const answer = await t.api.patch('merge', path, {
      metadata: { finalizers: [HOLD, 'example.com/more'] },
    });
    const cause = {
      reason: 'FieldValueForbidden',
      message:
        'Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"example.com/more"}',
      field: 'metadata.finalizers',
    };
    t.expect(answer).toMatchObject(
      refusal(
        422,
        'Invalid',
        'ConfigMap "x" is invalid: metadata.finalizers: Forbidden: no new finalizers can be added if the object is being deleted, found new finalizers []string{"example.com/more"}',
        // Two checks find it: that of metadata and that of the kind.
        { causes: [cause, cause] },
      ),
    );
  });

  define('other changes are still taken', async t => {
    const { path } = await held(t);
    await t.api.delete(path);
    const { status, body } = await t.api.patch('merge', path, {
      data: { b: '2' },
    });
    t.expect([status, body.data]).toEqual([200, { a: '1', b: '2' }]);
  });

  define('deletionTimestamp can be neither set nor removed', async t => {
    const deletionTimestamp = '2001-01-01T00:00:00Z';
    const { body } = await t.api.post(
      t.core('configmaps'),
      configMap('y', { metadata: { name: 'y', deletionTimestamp } }),
    );
    t.expect(body.metadata).not.toHaveProperty('deletionTimestamp');
    const { path } = await held(t);
    const first = await t.api.delete(path);
    const next = await t.api.patch('merge', path, {
      metadata: { deletionTimestamp: null },
    });
    t.expect(next.body.metadata?.deletionTimestamp).toBe(
      first.body.metadata.deletionTimestamp,
    );
  });

  define(
    'the generation of a custom resource moves when it is marked',
    async t => {
      const widgets = await t.crd(plainWidget);
      await t.api.post(widgets.path(), {
        ...widgets.object('w'),
        metadata: { name: 'w', finalizers: [HOLD] },
      });
      const { body } = await t.api.delete(`${widgets.path()}/w`);
      t.expect(body.metadata.generation).toBe(2);
    },
  );

  define('the name is free again at once', async t => {
    const path = t.core('configmaps');
    const { body } = await t.api.post(path, configMap('x'));
    await t.api.delete(`${path}/x`);
    const again = await t.api.post(path, configMap('x'));
    t.expect(again.status).toBe(201);
    t.expect(again.body.metadata.uid).not.toBe(body.metadata.uid);
  });

  define('a finalizer must be a qualified name', async t => {
    const answer = await t.api.post(
      t.core('configmaps'),
      configMap('x', { metadata: { name: 'x', finalizers: ['a b'] } }),
    );
    t.expect([answer.status, answer.body.reason]).toEqual([422, 'Invalid']);
    t.expect(answer.body.details.causes[0].field).toBe('metadata.finalizers');
  });

  define('a precondition on another uid is refused', async t => {
    const { body } = await t.api.post(t.core('configmaps'), configMap('x'));
    const uid = '00000000-0000-0000-0000-000000000000';
    t.expect(
      await t.api.delete(`${t.core('configmaps')}/x`, {
        preconditions: { uid },
      }),
    ).toMatchObject(
      refusal(
        409,
        'Conflict',
        `Operation cannot be fulfilled on ConfigMap "x": the UID in the precondition (${uid}) does not match the UID in record (${body.metadata.uid}). The object might have been deleted and then recreated`,
      ),
    );
  });

  define('a precondition on another version is refused', async t => {
    const { body } = await t.api.post(t.core('configmaps'), configMap('x'));
    t.expect(
      await t.api.delete(`${t.core('configmaps')}/x`, {
        preconditions: { resourceVersion: '1' },
      }),
    ).toMatchObject(
      refusal(
        409,
        'Conflict',
        `Operation cannot be fulfilled on ConfigMap "x": the ResourceVersion in the precondition (1) does not match the ResourceVersion in record (${body.metadata.resourceVersion}). The object might have been modified`,
      ),
    );
  });

  define('preconditions that hold are obeyed', async t => {
    const { body } = await t.api.post(t.core('configmaps'), configMap('x'));
    const { uid, resourceVersion } = body.metadata;
    const { status } = await t.api.delete(`${t.core('configmaps')}/x`, {
      kind: 'DeleteOptions',
      apiVersion: 'v1',
      preconditions: { uid, resourceVersion },
    });
    t.expect(status).toBe(200);
  });

  define('a dry run deletes nothing', async t => {
    await t.api.post(t.core('configmaps'), configMap('x'));
    const path = `${t.core('configmaps')}/x`;
    const { status } = await t.api.delete(path, undefined, {
      query: { dryRun: 'All' },
    });
    t.expect(status).toBe(200);
    t.expect((await t.api.get(path)).status).toBe(200);
  });

  define.each<[what: string, options: object, message: string]>(
    [
      [
        'an unknown policy',
        { propagationPolicy: 'Maybe' },
        'DeleteOptions.meta.k8s.io "" is invalid: propagationPolicy: Unsupported value: "Maybe": supported values: "Foreground", "Background", "Orphan", "nil"',
      ],
      [
        'a policy and orphanDependents',
        { propagationPolicy: 'Orphan', orphanDependents: true },
        'DeleteOptions.meta.k8s.io "" is invalid: propagationPolicy: Invalid value: "Orphan": orphanDependents and deletionPropagation cannot be both set',
      ],
      [
        'another dry run',
        { dryRun: ['Some'] },
        'DeleteOptions.meta.k8s.io "" is invalid: dryRun: Unsupported value: ["Some"]: supported values: "All"',
      ],
    ],
    ([what]) => `${what} is refused`,
    async (t, [, options, message]) => {
      await t.api.post(t.core('configmaps'), configMap('x'));
      const answer = await t.api.delete(`${t.core('configmaps')}/x`, options);
      t.expect(answer).toMatchObject(refusal(422, 'Invalid', message));
    },
  );

  define('deletecollection marks what has finalizers', async t => {
    const { path } = await held(t);
    await t.api.delete(t.core('configmaps'), undefined, {
      query: { fieldSelector: 'metadata.name=x' },
    });
    const { body } = await t.api.get(path);
    t.expect(body.metadata.deletionTimestamp).toEqual(t.expect.any(String));
  });

  define('a custom resource is answered with a Status too', async t => {
    const widgets = await t.crd(plainWidget);
    const { body } = await t.api.post(widgets.path(), widgets.object('w'));
    const answer = await t.api.delete(`${widgets.path()}/w`);
    t.expect(answer.body).toMatchObject({
      kind: 'Status',
      status: 'Success',
      details: {
        name: 'w',
        group: widgets.group,
        kind: 'widgets',
        uid: body.metadata.uid,
      },
    });
  });
});
