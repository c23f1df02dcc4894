import { TestApi, widget, widgets } from '../../testing';

const url = `${widgets}/w`;

describe('server-side apply', () => {
  let t: TestApi;
  beforeEach(() => {
    t = new TestApi();
  });
  afterEach(() => t.close());

  const apply = (spec: object, manager = 'one', more = '') =>
    t.apply(url, widget('w', spec), manager, more);
  const managers = (body: any) =>
    Object.fromEntries(
      body.metadata.managedFields.map((entry: any) => [
        `${entry.manager} ${entry.operation}${
          entry.subresource ? ` ${entry.subresource}` : ''
        }`,
        entry.fieldsV1,
      ]),
    );

  it('creates, with what was applied as the only owned fields', async () => {
    const { status, body } = await apply({
      size: 2,
      parts: [{ name: 'a', note: 'n' }],
      tags: ['x'],
      order: ['1'],
      labels: { k: 'v' },
    });
    expect(status).toBe(201);
    expect(body.spec.color).toBe('red');
    expect(managers(body)).toEqual({
      'one Apply': {
        'f:spec': {
          'f:size': {},
          'f:labels': { 'f:k': {} },
          'f:order': {},
          'f:parts': {
            'k:{"name":"a"}': { '.': {}, 'f:name': {}, 'f:note': {} },
          },
          'f:tags': { 'v:"x"': {} },
        },
      },
    });
  });

  it('changes nothing when it is repeated', async () => {
    const { body } = await apply({ size: 2, parts: [{ name: 'a' }] });
    const { revision } = t.api.core.store;
    const again = await apply({ size: 2, parts: [{ name: 'a' }] });
    expect(again.body).toEqual(body);
    expect(t.api.core.store.revision).toBe(revision);
  });

  const drops: [what: string, before: object, after: object, left: object][] = [
    ['a field', { size: 1, code: 'a' }, { size: 1 }, { size: 1 }],
    [
      'a field with a default',
      { size: 1, color: 'green' },
      { size: 1 },
      { size: 1, color: 'red' },
    ],
    [
      'an item of a map list',
      { size: 3, parts: [{ name: 'a' }, { name: 'b' }] },
      { size: 3, parts: [{ name: 'b' }] },
      { size: 3, parts: [{ name: 'b', weight: 1 }] },
    ],
    [
      'a field of an item',
      { size: 3, parts: [{ name: 'a', note: 'n' }] },
      { size: 3, parts: [{ name: 'a' }] },
      { size: 3, parts: [{ name: 'a', weight: 1 }] },
    ],
    [
      'an item of a set',
      { size: 1, tags: ['a', 'b'] },
      { size: 1, tags: ['a'] },
      { size: 1, tags: ['a'] },
    ],
    ['a whole map', { size: 1, labels: { a: 'b' } }, { size: 1 }, { size: 1 }],
    ['a whole list', { size: 1, order: ['a'] }, { size: 1 }, { size: 1 }],
  ];
  it.each(drops)(
    'removes %s that is no longer applied',
    async (_, before, after, left) => {
      await apply(before);
      const { body } = await apply(after);
      expect(body.spec).toEqual({ color: 'red', ...left });
    },
  );

  it('keeps what somebody else owns too', async () => {
    await apply({ size: 3, code: 'a', parts: [{ name: 'p' }] });
    const shared = await apply(
      { size: 3, code: 'a', parts: [{ name: 'p', note: 'n' }] },
      'two',
    );
    expect(shared.status).toBe(200);
    const { body } = await apply({ size: 3 });
    expect(body.spec).toMatchObject({
      code: 'a',
      parts: [{ name: 'p', note: 'n' }],
    });
    expect(Object.keys(managers(body))).toEqual(['one Apply', 'two Apply']);
  });

  it('merges lists of several managers', async () => {
    await apply({ size: 3, parts: [{ name: 'a' }], tags: ['x'] });
    const { body } = await t.apply(
      url,
      widget('w', {
        parts: [{ name: 'b' }, { name: 'a', note: 'n' }],
        tags: ['y', 'x'],
      }),
      'two',
    );
    expect(body.spec.parts.map((p: any) => p.name)).toEqual(['b', 'a']);
    expect([...body.spec.tags].sort()).toEqual(['x', 'y']);
  });

  it('refuses to take fields of others, field by field, unless forced', async () => {
    await apply({ size: 1, code: 'a' });
    const { revision } = t.api.core.store;
    const refused = await apply({ size: 2, code: 'b' }, 'two');
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({
      reason: 'Conflict',
      message: expect.stringMatching(
        /^Apply failed with 2 conflicts: conflicts with "one"/,
      ),
    });
    expect(refused.body.details.causes).toEqual(
      ['.spec.code', '.spec.size'].map(field => ({
        reason: 'FieldManagerConflict',
        message: 'conflict with "one"',
        field,
      })),
    );
    expect(t.api.core.store.revision).toBe(revision);
    const forced = await apply({ size: 2, code: 'b' }, 'two', '&force=true');
    expect(forced.body.spec).toMatchObject({ size: 2, code: 'b' });
    expect(Object.keys(managers(forced.body))).toEqual(['two Apply']);
  });

  it('records updates, and their conflicts with an apply', async () => {
    await apply({ size: 1 });
    const updated = await t.patch(url, { spec: { size: 4 } }, 'merge');
    expect(managers(updated.body)).toEqual({
      'tester Update': { 'f:spec': { 'f:size': {} } },
    });
    const refused = await apply({ size: 1 });
    expect(refused.body.details.causes).toEqual([
      {
        reason: 'FieldManagerConflict',
        message: 'conflict with "tester" using test.example/v1',
        field: '.spec.size',
      },
    ]);
  });

  it('keeps status and the rest apart', async () => {
    await apply({ size: 1 });
    const { status, body } = await t.apply(
      `${url}/status`,
      {
        ...widget('w', { size: 9 }),
        status: {
          phase: 'Up',
          conditions: [{ type: 'Ready', status: 'True' }],
        },
      },
      'one',
    );
    expect(status).toBe(200);
    expect(body.spec.size).toBe(1);
    expect(managers(body)['one Apply status']).toEqual({
      'f:status': {
        'f:phase': {},
        'f:conditions': {
          'k:{"type":"Ready"}': { '.': {}, 'f:type': {}, 'f:status': {} },
        },
      },
    });
    const again = await apply({ size: 1 });
    expect(again.body.status.phase).toBe('Up');
    expect(again.body.metadata.resourceVersion).toBe(
      body.metadata.resourceVersion,
    );
  });

  const failures: [string, () => Promise<any>, number, RegExp][] = [
    [
      'without a manager',
      () =>
        t.ask('PATCH', url, '{}', {
          contentType: 'application/apply-patch+yaml',
        }),
      422,
      /fieldManager: Required value/,
    ],
    [
      'with managedFields',
      () =>
        t.apply(
          url,
          { ...widget('w'), metadata: { name: 'w', managedFields: [{}] } },
          'one',
        ),
      400,
      /metadata.managedFields must be nil/,
    ],
    [
      'with a uid of nothing',
      () =>
        t.apply(
          url,
          { ...widget('w'), metadata: { name: 'w', uid: 'u' } },
          'one',
        ),
      409,
      /uid mismatch/,
    ],
    [
      'of an invalid object',
      () => apply({ size: 99 }),
      422,
      /less than or equal to 9/,
    ],
    [
      'to the status of nothing',
      () => t.apply(`${url}/status`, widget('w'), 'one'),
      404,
      /not found/,
    ],
  ];
  it.each(failures)(
    'refuses an apply %s',
    async (_, attempt, status, message) => {
      const answer = await attempt();
      expect(answer.status).toBe(status);
      expect(answer.body.message).toMatch(message);
      expect((await t.get(url)).status).toBe(404);
    },
  );

  it('stores nothing in a dry run', async () => {
    const { status, body } = await apply({ size: 2 }, 'one', '&dryRun=All');
    expect([status, body.spec.size]).toEqual([201, 2]);
    expect((await t.get(url)).status).toBe(404);
  });
});
