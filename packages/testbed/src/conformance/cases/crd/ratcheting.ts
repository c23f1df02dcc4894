import { defineGroup } from '../../define';
import { causesOf } from '../refusals';

import {
  integer,
  items,
  listMap,
  type ChangeRow,
  rule,
  specOf,
  text,
} from './changes';

const ratcheting: ChangeRow[] = [
  {
    title: 'an unchanged value that is invalid now passes',
    schema: { ...text, maxLength: 1 },
    before: 'long',
    after: 'long',
    causes: [],
  },
  {
    title: 'a changed one is refused',
    schema: { ...text, maxLength: 1 },
    before: 'long',
    after: 'longer',
    causes: [
      'FieldValueTooLong spec.value: Too long: may not be more than 1 byte',
    ],
  },
  {
    title: 'an unchanged value out of an enum passes',
    schema: { ...text, enum: ['a'] },
    before: 'b',
    after: 'b',
    causes: [],
  },
  {
    title: 'an unchanged value of another type passes not',
    schema: { ...integer, maximum: 1 },
    before: 5,
    after: 5,
    causes: [],
  },
  {
    title: 'an unchanged broken rule passes',
    schema: { ...integer, ...rule('self < 3') },
    before: 5,
    after: 5,
    causes: [],
  },
  {
    title: 'a changed broken rule is refused',
    schema: { ...integer, ...rule('self < 3') },
    before: 5,
    after: 6,
    causes: [
      'FieldValueInvalid spec.value: Invalid value: 6: failed rule: self < 3',
    ],
  },
  {
    title: 'unchanged items of a list map pass, whatever their place',
    schema: items(
      {
        type: 'object',
        required: ['k'],
        properties: { k: text, v: { ...integer, maximum: 1 } },
      },
      listMap,
    ),
    before: [
      { k: 'a', v: 9 },
      { k: 'b', v: 1 },
    ],
    after: [
      { k: 'b', v: 0 },
      { k: 'a', v: 9 },
    ],
    causes: [],
  },
  {
    title: 'items of an atomic list are refused as soon as the list changes',
    schema: items({ ...integer, maximum: 1 }),
    before: [9],
    after: [9, 1],
    causes: [
      'FieldValueInvalid spec.value[0]: Invalid value: 9: spec.value[0] in body should be less than or equal to 1',
    ],
  },
  {
    title: 'an unchanged missing field that is required now passes',
    schema: {
      type: 'object',
      required: ['a'],
      properties: { a: text, b: text },
    },
    before: { b: 'x' },
    after: { b: 'x' },
    causes: [],
  },
  {
    title:
      'a missing field that is required is refused when its object changes',
    schema: {
      type: 'object',
      required: ['a'],
      properties: { a: text, b: text },
    },
    before: { b: 'x' },
    after: { b: 'z' },
    causes: ['FieldValueRequired spec.value.a: Required value'],
  },
];

/** Drops every limit, so that an object can be stored that a later schema refuses. */
function loosen(schema: any): object {
  const { type, properties, items: item, ...rest } = schema;
  return {
    type,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, value]) => [
          name,
          loosen(value),
        ]),
      ),
    }),
    ...(item && { items: loosen(item) }),
    ...(rest['x-kubernetes-list-type'] && {
      ...listMap,
      items: schema.items.properties
        ? { ...(loosen(schema.items) as object), required: ['k'] }
        : item,
    }),
  };
}

export const ratchetingCases = defineGroup('ratcheting', define => {
  define.each(
    ratcheting,
    row => row.title,
    async ({ api, ownCrd, eventually, expect }, row) => {
      const field = 'value';
      const widgets = await ownCrd({
        schema: specOf({ [field]: loosen(row.schema) }),
      });
      const made = await api.post(
        widgets.path(),
        widgets.object('x', { spec: { [field]: row.before } }),
      );
      expect(made.status).toBe(201);
      const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${widgets.crdName}`;
      const { body } = await api.get(path);
      body.spec.versions[0].schema.openAPIV3Schema = specOf({
        [field]: row.schema,
      });
      expect((await api.put(path, body)).status).toBe(200);
      await eventually(async () => {
        const probe = await api.post(
          widgets.path(),
          widgets.object('probe', { spec: { [field]: row.before } }),
          { query: { dryRun: 'All' } },
        );
        expect(probe.status).toBe(422);
      });
      const answer = await api.put(`${widgets.path()}/x`, {
        ...made.body,
        spec: { [field]: row.after, other: 1 },
      });
      expect(causesOf(answer)).toEqual(row.causes);
      expect(answer.status).toBe(row.causes.length > 0 ? 422 : 200);
    },
  );
});
