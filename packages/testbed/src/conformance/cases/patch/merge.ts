import { defineGroup } from '../../define';
import { record } from '../records';
import { causesOf, managersOf, refusalOf } from '../refusals';

const before = {
  size: 1,
  note: 'n',
  labels: { a: '1', b: '2' },
  list: ['x', 'w'],
  groups: [{ name: 'a' }],
};

const rows: { title: string; patch: object; spec: object }[] = [
  {
    title: 'changes one field',
    patch: { size: 2 },
    spec: { ...before, size: 2 },
  },
  {
    title: 'merges maps',
    patch: { labels: { c: '3' } },
    spec: { ...before, labels: { a: '1', b: '2', c: '3' } },
  },
  {
    title: 'removes what is null',
    patch: { labels: { a: null } },
    spec: { ...before, labels: { b: '2' } },
  },
  {
    title: 'removes what is null though null would be allowed',
    patch: { note: null },
    spec: {
      size: 1,
      labels: before.labels,
      list: before.list,
      groups: before.groups,
    },
  },
  {
    title: 'removes a whole map',
    patch: { labels: null },
    spec: { size: 1, note: 'n', list: before.list, groups: before.groups },
  },
  {
    title: 'replaces lists',
    patch: { list: ['new'] },
    spec: { ...before, list: ['new'] },
  },
  {
    title: 'replaces list maps too',
    patch: { groups: [{ name: 'b' }] },
    spec: { ...before, groups: [{ name: 'b' }] },
  },
  {
    title: 'keeps an empty map',
    patch: { labels: { a: null, b: null } },
    spec: { ...before, labels: {} },
  },
  { title: 'changes nothing when it is empty', patch: {}, spec: before },
  {
    title: 'drops nulls in what it adds',
    patch: { free: { a: 1, b: null } },
    spec: { ...before, free: { a: 1 } },
  },
];

export const mergePatchCases = defineGroup('merge patch', define => {
  define.each(
    rows,
    row => row.title,
    async ({ api, crd, expect }, row) => {
      const records = await crd(record);
      await api.post(records.path(), records.object('x', { spec: before }));
      const { status, body } = await api.patch('merge', `${records.path()}/x`, {
        spec: row.patch,
      });
      expect([status, body.spec]).toEqual([200, row.spec]);
    },
  );
  define('that is no object is refused', async ({ api, crd, expect }) => {
    const records = await crd(record);
    await api.post(records.path(), records.object('x'));
    const { status } = await api.patch('merge', `${records.path()}/x`, [1]);
    expect(status).toBe(400);
  });
  define('that is no JSON is refused', async ({ api, crd, expect }) => {
    const records = await crd(record);
    await api.post(records.path(), records.object('x'));
    const { status } = await api.patch('merge', `${records.path()}/x`, '{');
    expect(status).toBe(400);
  });
  define('of nothing is refused', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const answer = await api.patch('merge', `${records.path()}/x`, {});
    expect(refusalOf(answer)).toEqual({
      status: 404,
      reason: 'NotFound',
      message: `${records.crdName} "x" not found`,
    });
  });
  define('with an old version is refused', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const x = `${records.path()}/x`;
    const { body } = await api.post(
      records.path(),
      records.object('x', { spec: { size: 1 } }),
    );
    const { resourceVersion } = body.metadata;
    const patch = (size: number) =>
      api.patch('merge', x, { metadata: { resourceVersion }, spec: { size } });
    expect((await patch(2)).status).toBe(200);
    expect(refusalOf(await patch(3))).toMatchObject({
      status: 409,
      reason: 'Conflict',
    });
  });
  define(
    'that makes the object invalid is refused',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const answer = await api.patch('merge', `${records.path()}/x`, {
        spec: { size: 'x' },
      });
      expect(causesOf(answer)).toEqual([
        'FieldValueTypeInvalid spec.size: Invalid value: "string": spec.size in body must be of type integer: "string"',
      ]);
    },
  );
  define('keeps what is the server’s own', async ({ api, crd, expect }) => {
    const records = await crd(record);
    const made = await api.post(
      records.path(),
      records.object('x', { spec: { size: 1 } }),
    );
    const { body } = await api.patch('merge', `${records.path()}/x`, {
      metadata: {
        generation: 9,
        creationTimestamp: '2020-01-01T00:00:00Z',
        generateName: 'z-',
      },
    });
    const { generation, creationTimestamp } = made.body.metadata;
    expect(body.metadata).toMatchObject({ generation, creationTimestamp });
  });
  define(
    'without an effect leaves version and managers',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const made = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const { body } = await api.patch(
        'merge',
        `${records.path()}/x`,
        { spec: { size: 1 } },
        { query: { fieldManager: 'other' } },
      );
      expect(body).toEqual(made.body);
    },
  );
  define('owns what it changes', async ({ api, crd, expect }) => {
    const records = await crd(record);
    await api.post(
      records.path(),
      records.object('x', { spec: { size: 1, color: 'red' } }),
      { query: { fieldManager: 'c' } },
    );
    const { body } = await api.patch(
      'merge',
      `${records.path()}/x`,
      { spec: { size: 2, labels: { a: '1' } } },
      { query: { fieldManager: 'p' } },
    );
    expect(managersOf(body)).toEqual([
      { manager: 'c Update', fields: { 'f:spec': { '.': {}, 'f:color': {} } } },
      {
        manager: 'p Update',
        fields: {
          'f:spec': { 'f:labels': { '.': {}, 'f:a': {} }, 'f:size': {} },
        },
      },
    ]);
  });
});
