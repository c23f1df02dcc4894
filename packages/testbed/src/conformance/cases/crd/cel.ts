import { defineGroup } from '../../define';
import { judgeValues, type ValueRow } from './judgeValues';

const text = { type: 'string', maxLength: 20 };
const integer = { type: 'integer' };
const texts = { type: 'array', maxItems: 5, items: text };
const record = (properties: object, rules: object[]) => ({
  type: 'object',
  properties,
  'x-kubernetes-validations': rules,
});
const rule = (source: string, more: object = {}) => ({ rule: source, ...more });
const ruled = (schema: object, source: string, more?: object) => ({
  ...schema,
  'x-kubernetes-validations': [rule(source, more)],
});
/** Of objects and lists the value is not shown. */
const invalid = (value: string, message: string, field = '') => [
  `FieldValueInvalid spec.value${field}: Invalid value: ${value}${message}`,
];

const rows: ValueRow[] = [
  {
    title: 'by a rule without a message',
    schema: ruled(integer, 'self < 5'),
    value: 5,
    causes: invalid('5: ', 'failed rule: self < 5'),
  },
  {
    title: 'what a rule allows',
    schema: ruled(integer, 'self < 5'),
    value: 4,
    causes: [],
  },
  {
    title: 'by a rule with a message',
    schema: ruled(integer, 'self < 5', { message: 'too big' }),
    value: 5,
    causes: invalid('5: ', 'too big'),
  },
  {
    title: 'by a rule with a computed message',
    schema: ruled(text, "self == 'a'", {
      message: 'unused',
      messageExpression: "'give a, not ' + self",
    }),
    value: 'b',
    causes: invalid('"b": ', 'give a, not b'),
  },
  {
    title: 'by a rule whose computed message fails, with its plain one',
    schema: ruled(texts, 'size(self) < 1', {
      message: 'plain',
      messageExpression: 'self[3]',
    }),
    value: ['a'],
    causes: invalid('', 'plain'),
  },
  {
    title: 'by a rule with a reason',
    schema: ruled(text, "self == 'a'", {
      reason: 'FieldValueForbidden',
      message: 'no',
    }),
    value: 'b',
    causes: ['FieldValueForbidden spec.value: Forbidden: no'],
  },
  {
    title: 'by a rule with the reason Required',
    schema: record({ a: text }, [
      rule('has(self.a)', {
        reason: 'FieldValueRequired',
        fieldPath: '.a',
        message: 'a is needed',
      }),
    ]),
    value: {},
    causes: ['FieldValueRequired spec.value.a: Required value: a is needed'],
  },
  {
    title: 'by a rule with the reason Duplicate',
    schema: ruled(text, "self == 'a'", { reason: 'FieldValueDuplicate' }),
    value: 'b',
    causes: ['FieldValueDuplicate spec.value: Duplicate value: "b"'],
  },
  {
    title: 'by a rule that names a field',
    schema: record({ min: integer, max: integer }, [
      rule('self.min <= self.max', {
        fieldPath: '.min',
        message: 'min is above max',
      }),
    ]),
    value: { min: 2, max: 1 },
    causes: invalid('', 'min is above max', '.min'),
  },
  {
    title: 'by two rules of one object',
    schema: record({ a: integer }, [rule('self.a > 5'), rule('self.a > 6')]),
    value: { a: 1 },
    causes: [
      ...invalid('', 'failed rule: self.a > 5'),
      ...invalid('', 'failed rule: self.a > 6'),
    ],
  },
  {
    title: 'by a rule of the items of a list',
    schema: { type: 'array', maxItems: 3, items: ruled(integer, 'self > 0') },
    value: [1, 0],
    causes: invalid('0: ', 'failed rule: self > 0', '[1]'),
  },
  {
    title: 'by a rule of the values of a map',
    schema: {
      type: 'object',
      maxProperties: 3,
      additionalProperties: ruled(integer, 'self > 0'),
    },
    value: { a: 0 },
    causes: invalid('0: ', 'failed rule: self > 0', '[a]'),
  },
  {
    title: 'optional fields by has()',
    schema: record({ a: text, b: text }, [rule('has(self.a) != has(self.b)')]),
    value: { a: 'x', b: 'y' },
    causes: invalid('', 'failed rule: has(self.a) != has(self.b)'),
  },
  {
    title: 'by a rule that reads an absent field',
    schema: record({ a: text }, [rule("self.a == 'x'")]),
    value: {},
    causes: invalid(
      '"object": ',
      "no such key: a evaluating rule: self.a == 'x'",
    ),
  },
  {
    title: 'sizes and matches of texts',
    schema: ruled(
      text,
      "size(self) == 3 && self.startsWith('a') && self.endsWith('c') && self.contains('b') && self.matches('^[a-c]+$')",
    ),
    value: 'abc',
    causes: [],
  },
  {
    title: 'changes of case',
    schema: ruled(
      text,
      "self.lowerAscii() == 'abc' && self.upperAscii() == 'ABC'",
    ),
    value: 'aBc',
    causes: [],
  },
  {
    title: 'splits, replacements and positions',
    schema: ruled(
      text,
      "size(self.split('-')) == 2 && self.replace('-', '') == 'ab' && self.indexOf('-') == 1 && self.substring(2) == 'b'",
    ),
    value: 'a-b',
    causes: [],
  },
  {
    title: 'all, exists, exists_one, map and filter',
    schema: ruled(
      texts,
      "self.all(x, size(x) == 1) && self.exists(x, x == 'b') && self.exists_one(x, x == 'a') && self.map(x, x + x) == ['aa', 'bb'] && self.filter(x, x > 'a') == ['b']",
    ),
    value: ['a', 'b'],
    causes: [],
  },
  {
    title: 'sorted lists, sums and extremes',
    schema: ruled(
      { type: 'array', maxItems: 5, items: integer },
      'self.isSorted() && self.sum() == 6 && self.min() == 1 && self.max() == 3 && self.indexOf(2) == 1',
    ),
    value: [1, 2, 3],
    causes: [],
  },
  {
    title: 'searches by pattern',
    schema: ruled(
      text,
      "self.find('[0-9]+') == '12' && self.findAll('[0-9]+') == ['12', '3']",
    ),
    value: 'a12b3',
    causes: [],
  },
  {
    title: 'keys of maps',
    schema: ruled(
      { type: 'object', maxProperties: 5, additionalProperties: integer },
      "'a' in self && self.all(k, self[k] > 0) && size(self) == 2",
    ),
    value: { a: 1, b: 2 },
    causes: [],
  },
  {
    title: 'times and durations',
    schema: ruled(
      { ...text, maxLength: 40, format: 'date-time' },
      "self.getFullYear() == 2026 && self + duration('24h') == timestamp('2026-01-03T00:00:00Z')",
    ),
    value: '2026-01-02T00:00:00Z',
    causes: [],
  },
  {
    title: 'a duration',
    schema: ruled({ ...text, format: 'duration' }, "self > duration('1m')"),
    value: '90s',
    causes: [],
  },
  {
    title: 'quantities',
    schema: ruled(text, "quantity(self).isGreaterThan(quantity('1Gi'))"),
    value: '1500Mi',
    causes: [],
  },
  {
    title: 'by quantities',
    schema: ruled(
      text,
      "isQuantity(self) && quantity(self).compareTo(quantity('1Gi')) > 0",
      { message: 'too small' },
    ),
    value: '1000Mi',
    causes: invalid('"1000Mi": ', 'too small'),
  },
  {
    title: 'addresses',
    schema: ruled(
      text,
      "isIP(self) && ip(self).family() == 4 && cidr('10.0.0.0/8').containsIP(self)",
    ),
    value: '10.1.2.3',
    causes: [],
  },
  {
    title: 'parts of URLs',
    schema: ruled(
      { ...text, maxLength: 60 },
      "isURL(self) && url(self).getHost() == 'a.example:80' && url(self).getScheme() == 'https'",
    ),
    value: 'https://a.example:80/x',
    causes: [],
  },
  {
    title: 'a fraction with a rule',
    schema: ruled({ type: 'number' }, 'self >= 0.5 && self < 2.0'),
    value: 1,
    causes: [],
  },
  {
    title: 'the ternary and arithmetic',
    schema: ruled(integer, 'self % 2 == 0 ? self / 2 == 2 : self == 0'),
    value: 4,
    causes: [],
  },
  {
    title: 'an int-or-string by its type',
    schema: ruled(
      { 'x-kubernetes-int-or-string': true },
      "type(self) == int ? self > 0 : self == '100%'",
    ),
    value: '100%',
    causes: [],
  },
  {
    title: 'names that CEL reserves',
    schema: record({ namespace: text, 'a-b': text }, [
      rule("self.__namespace__ == 'x' && self.a__dash__b == 'y'"),
    ]),
    value: { namespace: 'x', 'a-b': 'y' },
    causes: [],
  },
  {
    title: 'sets as equal in any order',
    schema: record(
      {
        a: { ...texts, 'x-kubernetes-list-type': 'set' },
        b: { ...texts, 'x-kubernetes-list-type': 'set' },
      },
      [rule('self.a == self.b')],
    ),
    value: { a: ['1', '2'], b: ['2', '1'] },
    causes: [],
  },
  {
    title: 'optional values by orValue',
    schema: record({ a: integer }, [rule('self.?a.orValue(3) == 3')]),
    value: {},
    causes: [],
  },
];

export const celCases = defineGroup('cel', define => {
  judgeValues(define, rows);
});
