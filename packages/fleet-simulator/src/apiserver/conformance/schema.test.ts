import { TestApi, widget, widgets } from '../../testing';

describe('schemas of custom resources', () => {
  let t: TestApi;
  beforeAll(() => {
    t = new TestApi();
  });
  afterAll(() => t.close());

  const kept: [what: string, spec: any, expected: any][] = [
    ['fills in defaults', { size: 1 }, { size: 1, color: 'red' }],
    [
      'defaults in items',
      { size: 1, parts: [{ name: 'a' }] },
      { parts: [{ name: 'a', weight: 1 }] },
    ],
    [
      'replaces null by the default',
      { size: 1, color: null },
      { color: 'red' },
    ],
    [
      'keeps null where it is allowed',
      { size: 1, maybe: null },
      { maybe: null },
    ],
    [
      'drops null where it is not',
      { size: 1, code: null },
      { code: undefined },
    ],
    ['prunes unknown fields', { size: 1, nope: 1 }, { nope: undefined }],
    [
      'keeps free fields',
      { size: 1, free: { a: { b: [1] } } },
      { free: { a: { b: [1] } } },
    ],
    [
      'takes both of int or string',
      { size: 1, limit: '10%' },
      { limit: '10%' },
    ],
  ];
  it.each(kept)('%s', async (_, spec, expected) => {
    const { status, body } = await t.post(
      `${widgets}?dryRun=All`,
      widget('w', spec),
    );
    expect(status).toBe(201);
    for (const [field, value] of Object.entries(expected)) {
      expect(body.spec[field]).toEqual(value);
    }
  });

  it('compares with the old object in transition rules', async () => {
    const { body } = await t.post(
      widgets,
      widget('fixed', { size: 1, fixed: 'a' }),
    );
    const changed = { ...body, spec: { ...body.spec, fixed: 'b' } };
    const refused = await t.put(`${widgets}/fixed`, changed);
    expect(refused.status).toBe(422);
    expect(refused.body.details.causes).toEqual([
      {
        field: 'spec.fixed',
        reason: 'FieldValueInvalid',
        message: 'Invalid value: "b": fixed is immutable',
      },
    ]);
    const same = { ...body, spec: { ...body.spec, size: 2 } };
    expect((await t.put(`${widgets}/fixed`, same)).status).toBe(200);
  });

  it.each([
    ['Warn', 201, '299 - "unknown field \\"spec.nope\\""', 'Widget'],
    ['Ignore', 201, undefined, 'Widget'],
    ['Strict', 400, undefined, 'Status'],
  ])('fieldValidation=%s', async (mode, status, warning, kind) => {
    const url = `${widgets}?dryRun=All&fieldValidation=${mode}`;
    const answer = await t.post(url, widget('w', { size: 1, nope: 1 }));
    expect([answer.status, answer.headers.warning, answer.body.kind]).toEqual([
      status,
      warning,
      kind,
    ]);
  });

  it('names unknown fields in a strict refusal', async () => {
    const url = `${widgets}?fieldValidation=Strict`;
    const bad = widget('w', { size: 1, nope: 1 });
    (bad.metadata as any).extra = 'x';
    expect((await t.post(url, bad)).body.message).toBe(
      'Widget in version "v1" cannot be handled as a Widget: strict decoding error: unknown field "metadata.extra", unknown field "spec.nope"',
    );
  });

  it('serves every version, with one stored', async () => {
    await t.post(widgets, widget('versions'));
    const old = await t.get(
      '/apis/test.example/v1beta1/namespaces/default/widgets/versions',
    );
    expect(old.body).toMatchObject({
      apiVersion: 'test.example/v1beta1',
      spec: { color: 'red' },
    });
  });
});
