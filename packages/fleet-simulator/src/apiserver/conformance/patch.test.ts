import { TestApi, widget, widgets } from '../../testing';

const pods = '/api/v1/namespaces/default/pods';
const container = (name: string, image = 'i') => ({ name, image });

describe('patches', () => {
  let t: TestApi;
  beforeAll(async () => {
    t = new TestApi();
  });
  afterAll(() => t.close());

  const merges: [string, object, object, object][] = [
    ['sets', { size: 1 }, { code: 'a' }, { size: 1, code: 'a' }],
    ['removes by null', { size: 1, code: 'a' }, { code: null }, { size: 1 }],
    [
      'replaces lists',
      { size: 3, tags: ['a', 'b'] },
      { tags: ['c'] },
      { size: 3, tags: ['c'] },
    ],
    [
      'merges maps',
      { size: 1, labels: { a: '1' } },
      { labels: { b: '2' } },
      { size: 1, labels: { a: '1', b: '2' } },
    ],
  ];
  it.each(merges)('merge patch %s', async (name, before, patch, after) => {
    const id = `m-${name.replaceAll(' ', '-')}`;
    await t.post(widgets, widget(id, before));
    const { body } = await t.patch(
      `${widgets}/${id}`,
      { spec: patch },
      'merge',
    );
    expect(body.spec).toEqual({ color: 'red', ...after });
  });

  const operations: [string, object[], number, any][] = [
    [
      'add',
      [{ op: 'add', path: '/spec/code', value: 'b' }],
      200,
      { code: 'b' },
    ],
    [
      'replace',
      [{ op: 'replace', path: '/spec/size', value: 4 }],
      200,
      { size: 4 },
    ],
    [
      'remove',
      [{ op: 'remove', path: '/spec/tags' }],
      200,
      { tags: undefined },
    ],
    [
      'test that holds',
      [
        { op: 'test', path: '/spec/size', value: 2 },
        { op: 'replace', path: '/spec/size', value: 3 },
      ],
      200,
      { size: 3 },
    ],
    [
      'test that fails',
      [{ op: 'test', path: '/spec/size', value: 9 }],
      422,
      undefined,
    ],
    [
      'a path that is not there',
      [{ op: 'remove', path: '/spec/none' }],
      422,
      undefined,
    ],
    ['no list', { op: 'add' } as any, 400, undefined],
  ];
  it.each(operations)('JSON patch: %s', async (_, patch, status, spec) => {
    await t.delete(`${widgets}/j`);
    await t.post(widgets, widget('j', { size: 2, tags: ['a'] }));
    const answer = await t.patch(`${widgets}/j`, patch, 'json');
    expect(answer.status).toBe(status);
    for (const [field, value] of Object.entries(spec ?? {})) {
      expect(answer.body.spec[field]).toEqual(value);
    }
  });

  it('strategic merge joins finalizers and deletes single ones', async () => {
    await t.delete(`${pods}/p`);
    await t.post(pods, {
      metadata: { name: 'p', finalizers: ['a/x'] },
      spec: { containers: [container('a')] },
    });
    const joined = await t.patch(
      `${pods}/p`,
      { metadata: { finalizers: ['b/y'] } },
      'strategic',
    );
    expect(joined.body.metadata.finalizers).toEqual(['b/y', 'a/x']);
    const one = await t.patch(
      `${pods}/p`,
      { metadata: { '$deleteFromPrimitiveList/finalizers': ['a/x'] } },
      'strategic',
    );
    expect(one.body.metadata.finalizers).toEqual(['b/y']);
  });

  it.each([
    [
      'strategic merge on a custom resource',
      'application/strategic-merge-patch+json',
    ],
    ['an unknown type', 'application/json'],
  ])('answers %s with 415', async (_, contentType) => {
    const { status, body } = await t.ask(
      'PATCH',
      `${widgets}/j`,
      {},
      { contentType },
    );
    expect([status, body.reason]).toEqual([415, 'UnsupportedMediaType']);
  });

  it('refuses a merge patch on an old version', async () => {
    const { body } = await t.patch(
      `${widgets}/j`,
      { metadata: { resourceVersion: '1' } },
      'merge',
    );
    expect([body.code, body.reason]).toEqual([409, 'Conflict']);
  });

  it('cannot be made to reach a prototype', async () => {
    const text = '{"spec":{"free":{"__proto__":{"polluted":true}}}}';
    await t.ask('PATCH', `${widgets}/j`, text, {
      contentType: 'application/merge-patch+json',
    });
    expect(({} as any).polluted).toBeUndefined();
  });
});
