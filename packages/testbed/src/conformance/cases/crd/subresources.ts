import { defineGroup } from '../../define';
import type { CustomResourceOptions } from '../../types';
import { record } from '../records';
import { causesOf, refusalOf } from '../refusals';

const text = { type: 'string' };
const integer = { type: 'integer' };
const schema = {
  type: 'object',
  properties: {
    spec: { type: 'object', properties: { replicas: integer, color: text } },
    status: {
      type: 'object',
      properties: { replicas: integer, selector: text },
    },
  },
};

const plain: CustomResourceOptions = { schema };
const scaled: CustomResourceOptions = {
  schema,
  version: {
    subresources: {
      status: {},
      scale: {
        specReplicasPath: '.spec.replicas',
        statusReplicasPath: '.status.replicas',
        labelSelectorPath: '.status.selector',
      },
    },
  },
};

export const subresourceCases = defineGroup('status and scale', define => {
  define('a create drops the status', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const { body } = await api.post(
      records.path(),
      records.object('x', { spec: { size: 1 }, status: { phase: 'Up' } }),
    );
    expect(body.status).toBeUndefined();
  });
  define(
    'an update keeps the status and counts the generation',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const { body } = await api.patch('merge', `${x}/status`, {
        status: { phase: 'Up' },
      });
      const put = await api.put(x, {
        ...body,
        spec: { size: 2 },
        status: { phase: 'Down' },
      });
      expect([
        put.body.spec,
        put.body.status,
        put.body.metadata.generation,
      ]).toEqual([{ size: 2 }, { phase: 'Up' }, 2]);
    },
  );
  define(
    'a write of the status keeps spec, labels and generation',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const made = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const { status, body } = await api.put(`${records.path()}/x/status`, {
        ...made.body,
        metadata: { ...made.body.metadata, labels: { a: 'b' } },
        spec: { size: 9 },
        status: { phase: 'Up' },
      });
      expect([status, body.spec, body.status]).toEqual([
        200,
        { size: 1 },
        { phase: 'Up' },
      ]);
      expect([body.metadata.labels, body.metadata.generation]).toEqual([
        undefined,
        1,
      ]);
    },
  );
  define('a write of the status is validated', async ({ api, crd, expect }) => {
    const records = await crd(record);
    await api.post(records.path(), records.object('x'));
    const answer = await api.patch('merge', `${records.path()}/x/status`, {
      status: { count: 'a' },
    });
    expect(causesOf(answer)).toEqual([
      'FieldValueTypeInvalid status.count: Invalid value: "string": count in body must be of type integer: "string"',
    ]);
  });
  define(
    'a write of the status needs the present version',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const { body } = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const old = body.metadata.resourceVersion;
      await api.patch('merge', `${records.path()}/x`, { spec: { size: 2 } });
      const answer = await api.put(`${records.path()}/x/status`, {
        ...body,
        metadata: { ...body.metadata, resourceVersion: old },
        status: { phase: 'Up' },
      });
      expect(answer.status).toBe(409);
    },
  );
  define('the status is read by its own path', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const { body } = await api.post(
      records.path(),
      records.object('x', { spec: { size: 1 } }),
    );
    const read = await api.get(`${records.path()}/x/status`);
    expect([read.status, read.body]).toEqual([200, body]);
  });
  define(
    'without the subresource the status is part of the object',
    async ({ api, crd, expect }) => {
      const widgets = await crd(plain);
      const { body } = await api.post(
        widgets.path(),
        widgets.object('x', { status: { replicas: 1 } }),
      );
      expect([body.status, body.metadata.generation]).toEqual([
        { replicas: 1 },
        1,
      ]);
      const changed = await api.patch('merge', `${widgets.path()}/x`, {
        status: { replicas: 2 },
      });
      expect(changed.body.metadata.generation).toBe(2);
      expect((await api.get(`${widgets.path()}/x/status`)).status).toBe(404);
    },
  );
  define.each(
    [
      ['labels', { metadata: { labels: { a: 'b' } } }, 1],
      ['annotations', { metadata: { annotations: { a: 'b' } } }, 1],
      ['finalizers', { metadata: { finalizers: ['a.example/f'] } }, 1],
      ['the spec', { spec: { size: 2 } }, 2],
      ['nothing', {}, 1],
    ] as [string, object, number][],
    ([what, , generation]) =>
      `a change of ${what} makes generation ${generation}`,
    async ({ api, crd, expect }, [, patch, generation]) => {
      const records = await crd(record);
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const { body } = await api.patch('merge', `${records.path()}/x`, patch);
      expect(body.metadata.generation).toBe(generation);
    },
  );
  define('a generation cannot be given', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const object = records.object('x');
    object.metadata.generation = 7;
    const { body } = await api.post(records.path(), object);
    expect(body.metadata.generation).toBe(1);
  });
  define(
    'a scale shows replicas and selector',
    async ({ api, crd, expect }) => {
      const widgets = await crd(scaled);
      const x = `${widgets.path()}/x`;
      const made = await api.post(
        widgets.path(),
        widgets.object('x', { spec: { replicas: 3 } }),
      );
      const { body: updated } = await api.patch('merge', `${x}/status`, {
        status: { replicas: 2, selector: 'a=b' },
      });
      const { status, body } = await api.get(`${x}/scale`);
      expect([status, body]).toEqual([
        200,
        {
          kind: 'Scale',
          apiVersion: 'autoscaling/v1',
          metadata: {
            name: 'x',
            namespace: made.body.metadata.namespace,
            uid: made.body.metadata.uid,
            resourceVersion: updated.metadata.resourceVersion,
            creationTimestamp: made.body.metadata.creationTimestamp,
          },
          spec: { replicas: 3 },
          status: { replicas: 2, selector: 'a=b' },
        },
      ]);
    },
  );
  define(
    'a scale is written by update, patch and apply',
    async ({ api, crd, expect }) => {
      const widgets = await crd(scaled);
      const x = `${widgets.path()}/x`;
      await api.post(
        widgets.path(),
        widgets.object('x', { spec: { replicas: 1, color: 'red' } }),
      );
      const { body } = await api.get(`${x}/scale`);
      const put = await api.put(`${x}/scale`, {
        ...body,
        spec: { replicas: 2 },
      });
      expect([put.status, put.body.kind, put.body.spec]).toEqual([
        200,
        'Scale',
        { replicas: 2 },
      ]);
      const patched = await api.patch('merge', `${x}/scale`, {
        spec: { replicas: 3 },
      });
      expect([patched.status, patched.body.spec]).toEqual([
        200,
        { replicas: 3 },
      ]);
      const seen = await api.get(x);
      expect([seen.body.spec, seen.body.metadata.generation]).toEqual([
        { replicas: 3, color: 'red' },
        3,
      ]);
    },
  );
  define(
    'a scale with an old version or below zero is refused',
    async ({ api, crd, expect }) => {
      const widgets = await crd(scaled);
      const x = `${widgets.path()}/x`;
      await api.post(
        widgets.path(),
        widgets.object('x', { spec: { replicas: 1 } }),
      );
      const { body } = await api.get(`${x}/scale`);
      await api.patch('merge', x, { spec: { color: 'red' } });
      expect(
        (await api.put(`${x}/scale`, { ...body, spec: { replicas: 2 } }))
          .status,
      ).toBe(409);
      const below = await api.patch('merge', `${x}/scale`, {
        spec: { replicas: -1 },
      });
      expect(causesOf(below)).toEqual([
        'FieldValueInvalid .spec.replicas: Invalid value: -1: should be a non-negative integer',
      ]);
    },
  );
  define('a scale of nothing is not found', async ({ api, crd, expect }) => {
    const widgets = await crd(scaled);
    expect(refusalOf(await api.get(`${widgets.path()}/x/scale`))).toEqual({
      status: 404,
      reason: 'NotFound',
      message: `${widgets.crdName} "x" not found`,
    });
  });
});
