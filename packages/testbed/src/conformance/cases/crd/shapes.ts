import { defineGroup } from '../../define';
import { judgeValues, type ValueRow } from './judgeValues';

const text = { type: 'string' };
const integer = { type: 'integer' };
const intOrString = { 'x-kubernetes-int-or-string': true };
const set = { type: 'array', items: text, 'x-kubernetes-list-type': 'set' };

const ports = {
  type: 'array',
  'x-kubernetes-list-type': 'map',
  'x-kubernetes-list-map-keys': ['port', 'protocol'],
  items: {
    type: 'object',
    required: ['port'],
    properties: { port: integer, protocol: { ...text, default: 'TCP' } },
  },
};

const format = (name: string) => ({ ...text, format: name });
const wrongFormat = (name: string, value: string) => [
  `FieldValueTypeInvalid spec.value: Invalid value: "${value}": spec.value in body must be of type ${name}: "${value}"`,
];

const rows: ValueRow[] = [
  {
    title: 'an integer as int-or-string',
    schema: intOrString,
    value: 1,
    causes: [],
  },
  {
    title: 'a text as int-or-string',
    schema: intOrString,
    value: '10%',
    causes: [],
  },
  {
    title: 'a boolean as int-or-string',
    schema: intOrString,
    value: true,
    causes: [
      'FieldValueTypeInvalid spec.value: Invalid value: "boolean": spec.value in body must be of type integer,string: "boolean"',
    ],
  },
  {
    title: 'a pattern of int-or-string, on its text only',
    schema: {
      ...intOrString,
      pattern: '^[0-9]+%$',
      anyOf: [integer, text],
    },
    value: 'x',
    causes: [
      `FieldValueInvalid spec.value: Invalid value: "x": spec.value in body should match '^[0-9]+%$'`,
    ],
  },
  {
    title: 'two equal items of a set',
    schema: set,
    value: ['a', 'b', 'a'],
    causes: ['FieldValueDuplicate spec.value[2]: Duplicate value: "a"'],
  },
  {
    title: 'two items of a list map with equal keys, one of them by default',
    schema: ports,
    value: [{ port: 1 }, { port: 1, protocol: 'TCP' }],
    causes: [
      'FieldValueDuplicate spec.value[1]: Duplicate value: {"port":1,"protocol":"TCP"}',
    ],
  },
  {
    title: 'two items of a list map that differ in one key',
    schema: ports,
    value: [{ port: 1 }, { port: 1, protocol: 'UDP' }],
    causes: [],
  },
  {
    title: 'equal items of an atomic list',
    schema: { type: 'array', items: text },
    value: ['a', 'a'],
    causes: [],
  },
  {
    title: 'a value that none of several schemas takes',
    schema: { ...integer, anyOf: [{ minimum: 10 }, { maximum: 5 }] },
    value: 7,
    causes: [
      'FieldValueInvalid <nil>: Invalid value: "": "spec.value" must validate at least one schema (anyOf)',
      'FieldValueInvalid spec.value: Invalid value: 7: spec.value in body should be greater than or equal to 10',
    ],
  },
  {
    title: 'a value that two of several schemas take, where one may',
    schema: { ...integer, oneOf: [{ minimum: 1 }, { maximum: 9 }] },
    value: 5,
    causes: [
      'FieldValueInvalid <nil>: Invalid value: "": "spec.value" must validate one and only one schema (oneOf). Found 2 valid alternatives',
    ],
  },
  {
    title: 'a value that none of several schemas takes, where one must',
    schema: { ...integer, oneOf: [{ minimum: 10 }, { maximum: 5 }] },
    value: 7,
    causes: [
      'FieldValueInvalid <nil>: Invalid value: "": "spec.value" must validate one and only one schema (oneOf). Found none valid',
      'FieldValueInvalid spec.value: Invalid value: 7: spec.value in body should be greater than or equal to 10',
    ],
  },
  {
    title: 'a value that the forbidden schema takes',
    schema: { ...integer, not: { minimum: 5 } },
    value: 5,
    causes: [
      'FieldValueInvalid <nil>: Invalid value: "": "spec.value" must not validate the schema (not)',
    ],
  },
  {
    title: 'a value that one of all schemas refuses',
    schema: { ...integer, allOf: [{ minimum: 5 }, { maximum: 9 }] },
    value: 4,
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 4: spec.value in body should be greater than or equal to 5',
      'FieldValueInvalid <nil>: Invalid value: "": "spec.value" must validate all the schemas (allOf)',
    ],
  },
  {
    title: 'one of two fields that are required in turn',
    schema: {
      type: 'object',
      properties: { a: text, b: text },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    },
    value: { b: 'x' },
    causes: [],
  },
  {
    title: 'neither of two fields that are required in turn',
    schema: {
      type: 'object',
      properties: { a: text, b: text },
      oneOf: [{ required: ['a'] }, { required: ['b'] }],
    },
    value: {},
    causes: [
      'FieldValueInvalid <nil>: Invalid value: "": "spec.value" must validate one and only one schema (oneOf). Found none valid',
      'FieldValueRequired spec.value.a: Required value',
    ],
  },
  {
    title: 'a date-time',
    schema: format('date-time'),
    value: '2026-01-02T03:04:05.6+01:00',
    causes: [],
  },
  {
    title: 'a date-time without a zone',
    schema: format('date-time'),
    value: '2026-01-02T03:04:05',
    causes: wrongFormat('date-time', '2026-01-02T03:04:05'),
  },
  { title: 'a date', schema: format('date'), value: '2026-01-02', causes: [] },
  {
    title: 'a date with one digit',
    schema: format('date'),
    value: '2026-1-2',
    causes: wrongFormat('date', '2026-1-2'),
  },
  {
    title: 'a duration',
    schema: format('duration'),
    value: '1h30m',
    causes: [],
  },
  {
    title: 'a duration in days',
    schema: format('duration'),
    value: '1 day',
    causes: [],
  },
  {
    title: 'a duration without a unit',
    schema: format('duration'),
    value: 'x',
    causes: wrongFormat('duration', 'x'),
  },
  {
    title: 'a UUID',
    schema: format('uuid'),
    value: '123e4567-e89b-12d3-a456-426614174000',
    causes: [],
  },
  {
    title: 'a broken UUID',
    schema: format('uuid'),
    value: '123',
    causes: wrongFormat('uuid', '123'),
  },
  {
    title: 'an IPv4 address',
    schema: format('ipv4'),
    value: '10.0.0.1',
    causes: [],
  },
  {
    title: 'an IPv4 address out of range',
    schema: format('ipv4'),
    value: '10.0.0.256',
    causes: wrongFormat('ipv4', '10.0.0.256'),
  },
  {
    title: 'an IPv6 address',
    schema: format('ipv6'),
    value: '::1',
    causes: [],
  },
  {
    title: 'an IPv4 address for IPv6',
    schema: format('ipv6'),
    value: '10.0.0.1',
    causes: wrongFormat('ipv6', '10.0.0.1'),
  },
  { title: 'a CIDR', schema: format('cidr'), value: '10.0.0.0/8', causes: [] },
  {
    title: 'a CIDR without a mask',
    schema: format('cidr'),
    value: '10.0.0.0',
    causes: wrongFormat('cidr', '10.0.0.0'),
  },
  {
    title: 'a MAC address',
    schema: format('mac'),
    value: '01:23:45:67:89:ab',
    causes: [],
  },
  {
    title: 'a broken MAC address',
    schema: format('mac'),
    value: '01:23',
    causes: wrongFormat('mac', '01:23'),
  },
  {
    title: 'a host name',
    schema: format('hostname'),
    value: 'a.example',
    causes: [],
  },
  {
    title: 'a host name with a space',
    schema: format('hostname'),
    value: 'a b',
    causes: wrongFormat('hostname', 'a b'),
  },
  {
    title: 'an e-mail address',
    schema: format('email'),
    value: 'a@b.example',
    causes: [],
  },
  {
    title: 'a broken e-mail address',
    schema: format('email'),
    value: 'a',
    causes: wrongFormat('email', 'a'),
  },
  {
    title: 'a URI',
    schema: format('uri'),
    value: 'https://a.example/b',
    causes: [],
  },
  {
    title: 'a relative URI',
    schema: format('uri'),
    value: 'b',
    causes: wrongFormat('uri', 'b'),
  },
  { title: 'base64', schema: format('byte'), value: 'YQ==', causes: [] },
  {
    title: 'broken base64',
    schema: format('byte'),
    value: 'Y',
    causes: wrongFormat('byte', 'Y'),
  },
  {
    title: 'anything for a format that nobody knows',
    schema: format('colour-name'),
    value: '?',
    causes: [],
  },
];

export const shapeCases = defineGroup('shapes', define => {
  judgeValues(define, rows);
});
