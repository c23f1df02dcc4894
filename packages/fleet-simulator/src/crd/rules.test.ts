import { hasFormat } from './formats';
import { SchemaRules } from './rules';
import type { JsonSchema, ValidationRule } from './schemaNode';

const schema: JsonSchema = {
  type: 'object',
  properties: {
    count: { type: 'integer' },
    ratio: { type: 'number' },
    name: { type: 'string' },
    'a-b': { type: 'string' },
    namespace: { type: 'string' },
    when: { type: 'string', format: 'date-time' },
    list: { type: 'array', items: { type: 'integer' } },
    map: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

const check = (
  rule: string,
  self: object,
  old?: object,
  more: Partial<ValidationRule> = {},
) => new SchemaRules([{ rule, ...more }]).violations(self, old, schema);

describe('CEL rules', () => {
  it.each([
    ['self.count > 1', { count: 2 }, true],
    ['self.count > 1', { count: 1 }, false],
    ['self.ratio * 2.0 == 1.0', { ratio: 0.5 }, true],
    ['self.ratio == 2.0', { ratio: 2 }, true],
    ['has(self.name)', {}, false],
    ["!has(self.name) || self.name.startsWith('x')", {}, true],
    ["self.name.matches('^[a-z]+$')", { name: 'abc' }, true],
    ["self.a__dash__b == 'x'", { 'a-b': 'x' }, true],
    ["self.__namespace__ == 'n'", { namespace: 'n' }, true],
    [
      "self.when < timestamp('2027-01-01T00:00:00Z')",
      { when: '2026-01-01T00:00:00Z' },
      true,
    ],
    ['self.list.all(item, item < 3)', { list: [1, 2] }, true],
    ['self.list.exists_one(item, item == 1)', { list: [1, 1] }, false],
    ['self.list.sum() == 3', { list: [1, 2] }, true],
    ['self.list.isSorted()', { list: [2, 1] }, false],
    ['size(self.map) == 1 && "k" in self.map', { map: { k: 'v' } }, true],
    ["self.name.find('[0-9]+') == '12'", { name: 'a12b' }, true],
    ['isURL(self.name)', { name: 'not a url' }, false],
    ['self.map.all(key, self.map[key] == "v")', { map: { k: 'v' } }, true],
  ])('%s on %j', (rule, self, holds) => {
    expect(check(rule, self)).toHaveLength(holds ? 0 : 1);
  });

  it('says why a rule could not be evaluated', () => {
    expect(check('self.missing == 1', {})[0].message).toMatch(
      /^no such key: missing evaluating rule: self\.missing == 1/,
    );
  });

  it.each<[string, object | undefined, Partial<ValidationRule>, number]>([
    ['self.count >= oldSelf.count', undefined, {}, 0],
    ['self.count >= oldSelf.count', { count: 5 }, {}, 1],
    ['self.count >= oldSelf.count', { count: 1 }, {}, 0],
    [
      'oldSelf.hasValue() || self.count == 1',
      undefined,
      { optionalOldSelf: true },
      1,
    ],
    [
      'oldSelf.hasValue() || self.count == 1',
      { count: 1 },
      { optionalOldSelf: true },
      0,
    ],
  ])('transition rule %s after %j', (rule, old, more, broken) => {
    expect(check(rule, { count: 3 }, old, more)).toHaveLength(broken);
  });

  it.each<[Partial<ValidationRule>, string]>([
    [{}, 'failed rule: self.count > 5'],
    [{ message: 'too few' }, 'too few'],
    [
      { message: 'too few', messageExpression: "'got ' + string(self.count)" },
      'got 1',
    ],
    [{ message: 'too few', messageExpression: 'self.missing' }, 'too few'],
  ])('words a refusal by %j', (more, message) => {
    expect(
      check('self.count > 5', { count: 1 }, undefined, {
        ...more,
        reason: 'FieldValueForbidden',
        fieldPath: '.count',
      }),
    ).toEqual([
      {
        message,
        reason: 'FieldValueForbidden',
        fieldPath: '.count',
        isError: false,
      },
    ]);
  });

  it('refuses a rule that does not parse', () => {
    expect(() => new SchemaRules([{ rule: 'self.' }])).toThrow();
  });
});

describe('formats', () => {
  it.each([
    ['date-time', '2026-01-01T00:00:00Z', true],
    ['date-time', '2026-01-01T00:00:00.123+02:00', true],
    ['date-time', '2026-13-01T00:00:00Z', false],
    ['date', '2026-01-01', true],
    ['uuid', 'b3d1a3f0-6f57-4f0c-8a39-0d3a3c0b6a11', true],
    ['uuid', 'nope', false],
    ['byte', 'Yg==', true],
    ['byte', 'Yg=', false],
    ['ipv4', '10.0.0.1', true],
    ['ipv4', '10.0.0.256', false],
    ['uri', 'https://a.example/x', true],
    ['uri', 'x y', false],
    ['duration', '1h30m', true],
    ['duration', 'soon', false],
    ['made-up', 'anything', true],
  ])('%s %s', (format, value, matches) => {
    expect(hasFormat(value, format)).toBe(matches);
  });
});
