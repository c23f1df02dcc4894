import { defineGroup } from '../../define';
import { judgeValues, type ValueRow } from './judgeValues';

const text = { type: 'string' };
const integer = { type: 'integer' };

const rows: ValueRow[] = [
  {
    title: 'a text where an integer belongs',
    schema: integer,
    value: 'x',
    causes: [
      'FieldValueTypeInvalid spec.value: Invalid value: "string": spec.value in body must be of type integer: "string"',
    ],
  },
  {
    title: 'a fraction where an integer belongs',
    schema: integer,
    value: 1.5,
    causes: [
      'FieldValueTypeInvalid spec.value: Invalid value: "number": spec.value in body must be of type integer: "number"',
    ],
  },
  {
    title: 'a list where an object belongs',
    schema: { type: 'object', properties: { a: text } },
    value: [1],
    causes: [
      'FieldValueTypeInvalid spec.value: Invalid value: "array": spec.value in body must be of type object: "array"',
    ],
  },
  {
    title: 'an object where a list belongs',
    schema: { type: 'array', items: text },
    value: { a: 1 },
    causes: [
      'FieldValueTypeInvalid spec.value: Invalid value: "object": spec.value in body must be of type array: "object"',
    ],
  },
  {
    title: 'a number where a text belongs',
    schema: text,
    value: 1,
    causes: [
      'FieldValueTypeInvalid spec.value: Invalid value: "integer": spec.value in body must be of type string: "integer"',
    ],
  },
  {
    title: 'a text where a boolean belongs',
    schema: { type: 'boolean' },
    value: 'true',
    causes: [
      'FieldValueTypeInvalid spec.value: Invalid value: "string": spec.value in body must be of type boolean: "string"',
    ],
  },
  {
    title: 'a wrong item of a list',
    schema: { type: 'array', items: integer },
    value: [1, 'b', 'c'],
    causes: [
      'FieldValueTypeInvalid spec.value[1]: Invalid value: "string": spec.value[1] in body must be of type integer: "string"',
      'FieldValueTypeInvalid spec.value[2]: Invalid value: "string": spec.value[2] in body must be of type integer: "string"',
    ],
  },
  {
    title: 'a wrong value of a map',
    schema: { type: 'object', additionalProperties: integer },
    value: { a: 1, b: 'x' },
    causes: [
      'FieldValueTypeInvalid spec.value.b: Invalid value: "string": spec.value.b in body must be of type integer: "string"',
    ],
  },
  {
    title: 'a null item of a list that takes none',
    schema: { type: 'array', items: text },
    value: [null],
    causes: [
      'FieldValueTypeInvalid spec.value[0]: Invalid value: "null": spec.value[0] in body must be of type string: "null"',
    ],
  },
  {
    title: 'a null where it is allowed',
    schema: { ...text, nullable: true },
    value: null,
    causes: [],
  },
  {
    title: 'a text out of an enum',
    schema: { ...text, enum: ['red', 'green'] },
    value: 'blue',
    causes: [
      'FieldValueNotSupported spec.value: Unsupported value: "blue": supported values: "red", "green"',
    ],
  },
  {
    title: 'a number out of an enum',
    schema: { ...integer, enum: [1, 2] },
    value: 3,
    causes: [
      'FieldValueNotSupported spec.value: Unsupported value: 3: supported values: "1", "2"',
    ],
  },
  {
    title: 'a text that does not match its pattern',
    schema: { ...text, pattern: '^[a-z]+$' },
    value: 'A',
    causes: [
      `FieldValueInvalid spec.value: Invalid value: "A": spec.value in body should match '^[a-z]+$'`,
    ],
  },
  {
    title: 'a text that is too short',
    schema: { ...text, minLength: 2 },
    value: 'ä',
    causes: [
      'FieldValueInvalid spec.value: Invalid value: "ä": spec.value in body should be at least 2 chars long',
    ],
  },
  {
    title: 'a text that is too long',
    schema: { ...text, maxLength: 2 },
    value: 'abc',
    causes: [
      'FieldValueTooLong spec.value: Too long: may not be more than 2 bytes',
    ],
  },
  {
    title: 'characters, not bytes, against a length',
    schema: { ...text, maxLength: 2 },
    value: 'äö',
    causes: [],
  },
  {
    title: 'a number below its minimum',
    schema: { ...integer, minimum: 3 },
    value: 2,
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 2: spec.value in body should be greater than or equal to 3',
    ],
  },
  {
    title: 'a number at its exclusive minimum',
    schema: { ...integer, minimum: 3, exclusiveMinimum: true },
    value: 3,
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 3: spec.value in body should be greater than 3',
    ],
  },
  {
    title: 'a number above its maximum',
    schema: { ...integer, maximum: 3 },
    value: 4,
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 4: spec.value in body should be less than or equal to 3',
    ],
  },
  {
    title: 'a number at its exclusive maximum',
    schema: { type: 'number', maximum: 3.5, exclusiveMaximum: true },
    value: 3.5,
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 3.5: spec.value in body should be less than 3.5',
    ],
  },
  {
    title: 'a number that is no multiple',
    schema: { ...integer, multipleOf: 3 },
    value: 4,
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 4: spec.value in body should be a multiple of 3',
    ],
  },
  {
    title: 'an integer beyond 32 bits',
    schema: { ...integer, format: 'int32' },
    value: 2147483648,
    causes: [],
  },
  {
    title: 'a missing field that is required',
    schema: { type: 'object', required: ['a'], properties: { a: text } },
    value: {},
    causes: ['FieldValueRequired spec.value.a: Required value'],
  },
  {
    title: 'a list with too few items',
    schema: { type: 'array', minItems: 2, items: text },
    value: ['a'],
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 1: spec.value in body should have at least 2 items',
    ],
  },
  {
    title: 'a list with too many items',
    schema: { type: 'array', maxItems: 1, items: text },
    value: ['a', 'b'],
    causes: [
      'FieldValueTooMany spec.value: Too many: 2: must have at most 1 item',
    ],
  },
  {
    title: 'a map with too few fields',
    schema: { type: 'object', minProperties: 2, additionalProperties: text },
    value: { a: 'b' },
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 1: spec.value in body should have at least 2 properties',
    ],
  },
  {
    title: 'a map with too many fields',
    schema: { type: 'object', maxProperties: 1, additionalProperties: text },
    value: { a: 'b', c: 'd' },
    causes: [
      'FieldValueTooMany spec.value: Too many: 2: must have at most 1 item',
    ],
  },
];

export const validationCases = defineGroup('validation', define => {
  judgeValues(define, rows);
});
