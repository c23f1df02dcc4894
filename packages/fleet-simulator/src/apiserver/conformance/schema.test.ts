import { TestApi, widget, widgets } from '../../testing';

describe('schemas of custom resources', () => {
  let t: TestApi;
  beforeAll(() => {
    t = new TestApi();
  });
  afterAll(() => t.close());

  const refusals: [
    what: string,
    spec: any,
    field: string,
    reason: string,
    message: RegExp,
  ][] = [
    [
      'missing field',
      {},
      'spec.size',
      'FieldValueRequired',
      /^Required value$/,
    ],
    [
      'type',
      { size: 'x' },
      'spec.size',
      'FieldValueTypeInvalid',
      /spec\.size in body must be of type integer: "string"/,
    ],
    [
      'fraction',
      { size: 1.5 },
      'spec.size',
      'FieldValueTypeInvalid',
      /must be of type integer: "number"/,
    ],
    [
      'minimum',
      { size: 0 },
      'spec.size',
      'FieldValueInvalid',
      /should be greater than or equal to 1/,
    ],
    [
      'maximum',
      { size: 10 },
      'spec.size',
      'FieldValueInvalid',
      /should be less than or equal to 9/,
    ],
    [
      'enum',
      { size: 1, color: 'blue' },
      'spec.color',
      'FieldValueNotSupported',
      /Unsupported value: "blue": supported values: "red", "green"/,
    ],
    [
      'pattern',
      { size: 1, code: 'A' },
      'spec.code',
      'FieldValueInvalid',
      /should match '\^\[a-z\]\+\$'/,
    ],
    [
      'length',
      { size: 1, code: 'abcde' },
      'spec.code',
      'FieldValueTooLong',
      /may not be more than 4 bytes/,
    ],
    [
      'format',
      { size: 1, since: 'today' },
      'spec.since',
      'FieldValueInvalid',
      /must be of type date-time: "today"/,
    ],
    [
      'int or string',
      { size: 1, limit: true },
      'spec.limit',
      'FieldValueTypeInvalid',
      /must be of type integer,string/,
    ],
    [
      'items',
      { size: 9, parts: [1, 2, 3, 4].map(n => ({ name: `${n}` })) },
      'spec.parts',
      'FieldValueTooMany',
      /Too many: 4: must have at most 3 items/,
    ],
    [
      'item field',
      { size: 9, parts: [{}] },
      'spec.parts[0].name',
      'FieldValueRequired',
      /Required value/,
    ],
    [
      'duplicate key',
      { size: 9, parts: [{ name: 'a' }, { name: 'a' }] },
      'spec.parts[1]',
      'FieldValueDuplicate',
      /\{"name":"a"\}/,
    ],
    [
      'duplicate in set',
      { size: 1, tags: ['a', 'a'] },
      'spec.tags[1]',
      'FieldValueDuplicate',
      /"a"/,
    ],
    [
      'rule with computed message',
      { size: 1, parts: [{ name: 'a' }, { name: 'b' }] },
      'spec',
      'FieldValueInvalid',
      /at most 1 parts are allowed/,
    ],
    [
      'label value',
      { size: 1, labels: { a: 1 } },
      'spec.labels.a',
      'FieldValueTypeInvalid',
      /must be of type string/,
    ],
  ];
  it.each(refusals)('refuses: %s', async (_, spec, field, reason, message) => {
    const { status, body } = await t.post(widgets, widget('bad', spec));
    expect(status).toBe(422);
    expect(body).toMatchObject({
      kind: 'Status',
      status: 'Failure',
      reason: 'Invalid',
      code: 422,
      details: { name: 'bad', group: 'test.example', kind: 'Widget' },
    });
    expect(body.details.causes).toEqual([
      { reason, field, message: expect.stringMatching(message) },
    ]);
    expect(body.message).toMatch(/^Widget\.test\.example "bad" is invalid: /);
  });

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

  it('refuses a CRD with a rule that does not compile, and one with a wrong name', async () => {
    const { body } = await t.get(
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions/widgets.test.example',
    );
    const { status, ...crd } = body;
    const spec = JSON.parse(
      JSON.stringify(crd.spec).replaceAll('self == oldSelf', 'self =='),
    );
    const broken = await t.post(
      '/apis/apiextensions.k8s.io/v1/customresourcedefinitions',
      {
        ...crd,
        metadata: { name: 'things.test.example' },
        spec,
      },
    );
    expect(broken.status).toBe(422);
    expect(broken.body.details.causes.map((c: any) => c.field)).toEqual([
      'metadata.name',
      'spec.versions[0].schema.openAPIV3Schema.properties[spec].properties[fixed]',
      'spec.versions[1].schema.openAPIV3Schema.properties[spec].properties[fixed]',
    ]);
    expect(status.conditions.map((c: any) => c.type)).toEqual([
      'NamesAccepted',
      'Established',
    ]);
  });
});
