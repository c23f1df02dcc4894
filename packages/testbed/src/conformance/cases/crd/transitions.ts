import { defineGroup } from '../../define';
import type { CustomResourceOptions } from '../../types';
import { causesOf } from '../refusals';

import {
  immutable,
  integer,
  items,
  keyed,
  listMap,
  type ChangeRow,
  rule,
  specOf,
  text,
} from './changes';

const transitions: ChangeRow[] = [
  {
    title: 'a change of what may not change is refused',
    schema: immutable,
    before: 'a',
    after: 'b',
    causes: ['FieldValueInvalid spec.value: Invalid value: "b": fixed'],
  },
  {
    title: 'an unchanged value passes',
    schema: immutable,
    before: 'a',
    after: 'a',
    causes: [],
  },
  {
    title: 'a rule with oldSelf is silent where nothing was',
    schema: immutable,
    after: 'b',
    causes: [],
  },
  {
    title: 'a rule with oldSelf is silent where nothing is left',
    schema: immutable,
    before: 'a',
    after: undefined,
    causes: [],
  },
  {
    title: 'a number may only grow',
    schema: { ...integer, ...rule('self >= oldSelf') },
    before: 2,
    after: 1,
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 1: failed rule: self >= oldSelf',
    ],
  },
  {
    title: 'with optionalOldSelf a rule sees that nothing was',
    schema: {
      ...text,
      ...rule("oldSelf.hasValue() || self == 'first'", {
        optionalOldSelf: true,
        message: 'begin with first',
      }),
    },
    after: 'second',
    causes: [
      'FieldValueInvalid spec.value: Invalid value: "second": begin with first',
    ],
  },
  {
    title: 'with optionalOldSelf a rule sees what was',
    schema: {
      ...text,
      ...rule("oldSelf.orValue('none') == 'a' || self == 'a'", {
        optionalOldSelf: true,
      }),
    },
    before: 'a',
    after: 'b',
    causes: [],
  },
  {
    title: 'items of a list map are compared by key',
    schema: items(keyed, listMap),
    before: [
      { k: '1', v: 'a' },
      { k: '2', v: 'b' },
    ],
    after: [
      { k: '2', v: 'b' },
      { k: '1', v: 'z' },
    ],
    causes: ['FieldValueInvalid spec.value[1].v: Invalid value: "z": fixed'],
  },
  {
    title: 'values of maps are compared by name',
    schema: {
      type: 'object',
      maxProperties: 4,
      additionalProperties: immutable,
    },
    before: { a: 'x' },
    after: { a: 'z', b: 'new' },
    causes: ['FieldValueInvalid spec.value[a]: Invalid value: "z": fixed'],
  },
  {
    title: 'a rule of an object sees the fields of both',
    schema: {
      type: 'object',
      properties: { a: integer, b: integer },
      ...rule('self.a + self.b == oldSelf.a + oldSelf.b', {
        message: 'the sum is kept',
      }),
    },
    before: { a: 1, b: 2 },
    after: { a: 2, b: 2 },
    causes: ['FieldValueInvalid spec.value: Invalid value: the sum is kept'],
  },
  {
    title: 'a message may show both values',
    schema: {
      ...text,
      ...rule('self == oldSelf', {
        messageExpression: "oldSelf + ' may not become ' + self",
      }),
    },
    before: 'a',
    after: 'b',
    causes: [
      'FieldValueInvalid spec.value: Invalid value: "b": a may not become b',
    ],
  },
];

const fieldsOf = (rows: ChangeRow[], schemaOf: (row: ChangeRow) => object) =>
  specOf(
    Object.fromEntries(rows.map((row, index) => [`p${index}`, schemaOf(row)])),
  );

export const transitionCases = defineGroup('transitions', define => {
  const options: CustomResourceOptions = {
    schema: fieldsOf(transitions, row => row.schema),
  };
  define.each(
    transitions,
    row => row.title,
    async ({ api, crd, expect }, row) => {
      const widgets = await crd(options);
      const field = `p${transitions.indexOf(row)}`;
      const made = await api.post(
        widgets.path(),
        widgets.object('x', { spec: { [field]: row.before } }),
      );
      expect(made.status).toBe(201);
      const answer = await api.put(`${widgets.path()}/x`, {
        ...made.body,
        spec: { [field]: row.after },
      });
      expect(causesOf(answer)).toEqual(
        row.causes.map(cause =>
          cause.replaceAll('spec.value', `spec.${field}`),
        ),
      );
      expect(answer.status).toBe(row.causes.length > 0 ? 422 : 200);
    },
  );
});
