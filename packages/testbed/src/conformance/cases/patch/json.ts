import { defineGroup } from '../../define';
import type { Answer, Api } from '../../types';
import { record } from '../records';
import { refusalOf } from '../refusals';

interface Row {
  title: string;
  operations: unknown;
  /** The spec afterwards. */
  spec?: object;
  /** Where it is refused. */
  refusal?: Partial<ReturnType<typeof refusalOf>>;
}

const before = { size: 1, labels: { a: '1', 'b/c~d': '2' }, list: ['x', 'w'] };
const op = (name: string, path: string, more: object = {}) => ({
  op: name,
  path,
  ...more,
});

const rows: Row[] = [
  {
    title: 'adds a field',
    operations: [op('add', '/spec/color', { value: 'red' })],
    spec: { ...before, color: 'red' },
  },
  {
    title: 'adds over a field that is there',
    operations: [op('add', '/spec/size', { value: 2 })],
    spec: { ...before, size: 2 },
  },
  {
    title: 'inserts an item',
    operations: [op('add', '/spec/list/1', { value: 'new' })],
    spec: { ...before, list: ['x', 'new', 'w'] },
  },
  {
    title: 'appends an item',
    operations: [op('add', '/spec/list/-', { value: 'new' })],
    spec: { ...before, list: ['x', 'w', 'new'] },
  },
  {
    title: 'removes a field',
    operations: [op('remove', '/spec/size')],
    spec: { labels: before.labels, list: before.list },
  },
  {
    title: 'removes an item',
    operations: [op('remove', '/spec/list/0')],
    spec: { ...before, list: ['w'] },
  },
  {
    title: 'removes by an escaped name',
    operations: [op('remove', '/spec/labels/b~1c~0d')],
    spec: { ...before, labels: { a: '1' } },
  },
  {
    title: 'replaces a value',
    operations: [op('replace', '/spec/size', { value: 3 })],
    spec: { ...before, size: 3 },
  },
  {
    title: 'moves a value',
    operations: [op('move', '/spec/labels/b', { from: '/spec/labels/a' })],
    spec: { ...before, labels: { b: '1', 'b/c~d': '2' } },
  },
  {
    title: 'copies a value',
    operations: [op('copy', '/spec/labels/b', { from: '/spec/labels/a' })],
    spec: { ...before, labels: { ...before.labels, b: '1' } },
  },
  {
    title: 'goes on after a test that holds',
    operations: [
      op('test', '/spec/size', { value: 1 }),
      op('remove', '/spec/size'),
    ],
    spec: { labels: before.labels, list: before.list },
  },
  {
    title: 'tests whole values',
    operations: [
      op('test', '/spec/labels', { value: { 'b/c~d': '2', a: '1' } }),
    ],
    spec: before,
  },
  { title: 'of no operation changes nothing', operations: [], spec: before },
  {
    title: 'is refused by a test that fails',
    operations: [op('test', '/spec/size', { value: 2 })],
    refusal: {
      status: 422,
      reason: 'Invalid',
      message: 'the server rejected our request due to an error in our request',
    },
  },
  {
    title: 'is refused that removes what is absent',
    operations: [op('remove', '/spec/color')],
    refusal: {
      status: 422,
      reason: 'Invalid',
      message: 'the server rejected our request due to an error in our request',
    },
  },
  {
    title: 'replaces what is absent',
    operations: [op('replace', '/spec/color', { value: 'red' })],
    spec: { ...before, color: 'red' },
  },
  {
    title: 'is refused that adds below what is absent',
    operations: [op('add', '/spec/none/deep', { value: 1 })],
    refusal: { status: 422, reason: 'Invalid' },
  },
  {
    title: 'is refused that inserts beyond the end',
    operations: [op('add', '/spec/list/9', { value: 'x' })],
    refusal: { status: 422, reason: 'Invalid' },
  },
  {
    title: 'is refused with an operation that nobody knows',
    operations: [op('multiply', '/spec/size')],
    refusal: { status: 422, reason: 'Invalid' },
  },
  {
    title: 'is refused that is no list',
    operations: op('remove', '/spec/size'),
    refusal: { status: 400, reason: 'BadRequest' },
  },
  {
    title: 'is refused that makes the object invalid',
    operations: [op('replace', '/spec/size', { value: 'x' })],
    refusal: { status: 422, reason: 'Invalid' },
  },
  {
    title: 'is refused that changes the name',
    operations: [op('replace', '/metadata/name', { value: 'z' })],
    refusal: {
      status: 400,
      reason: 'BadRequest',
      message:
        'the name of the object (z) does not match the name on the URL (x)',
    },
  },
];

export const jsonPatchCases = defineGroup('json patch', define => {
  define.each(
    rows,
    row => row.title,
    async ({ api, crd, expect }, row) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      await api.post(records.path(), records.object('x', { spec: before }));
      const answer: Answer = await api.patch('json', x, row.operations);
      if (row.refusal) expect(refusalOf(answer)).toMatchObject(row.refusal);
      const after = await (api as Api).get(x);
      expect(after.body.spec).toEqual(row.spec ?? before);
      expect(answer.status).toBe(row.refusal?.status ?? 200);
    },
  );
  define(
    'with the version of another state is refused',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const answer = await api.patch('json', x, [
        op('test', '/metadata/resourceVersion', { value: '1' }),
        op('replace', '/spec/size', { value: 2 }),
      ]);
      expect(answer.status).toBe(422);
    },
  );
  define(
    'without an effect leaves the version',
    async ({ api, crd, expect }) => {
      const records = await crd(record);
      const x = `${records.path()}/x`;
      const made = await api.post(
        records.path(),
        records.object('x', { spec: { size: 1 } }),
      );
      const { body } = await api.patch('json', x, [
        op('replace', '/spec/size', { value: 1 }),
      ]);
      expect(body).toEqual(made.body);
    },
  );
});
