import { defineGroup } from '../../define';
import type { CustomResourceOptions } from '../../types';
import { causesOf } from '../refusals';

const text = { type: 'string' };
const integer = { type: 'integer' };
const keep = { 'x-kubernetes-preserve-unknown-fields': true };

/** What each value becomes in a field of that schema. */
const rows: {
  title: string;
  schema: object;
  value: unknown;
  kept?: unknown;
}[] = [
  {
    title: 'unknown fields are pruned',
    schema: { type: 'object', properties: { a: text } },
    value: { a: 'x', b: 'y' },
    kept: { a: 'x' },
  },
  {
    title: 'unknown fields are pruned in items',
    schema: {
      type: 'array',
      items: { type: 'object', properties: { a: text } },
    },
    value: [{ a: 'x', b: 1 }],
    kept: [{ a: 'x' }],
  },
  {
    title: 'unknown fields are pruned in maps of objects',
    schema: {
      type: 'object',
      additionalProperties: { type: 'object', properties: { a: text } },
    },
    value: { k: { a: 'x', b: 1 } },
    kept: { k: { a: 'x' } },
  },
  {
    title: 'unknown fields are kept where it says so',
    schema: { type: 'object', ...keep },
    value: { b: { c: [1] } },
    kept: { b: { c: [1] } },
  },
  {
    title: 'known fields are pruned below one that keeps what it does not know',
    schema: {
      type: 'object',
      ...keep,
      properties: { a: { type: 'object', properties: { b: text } } },
    },
    value: { a: { b: 'x', c: 1 }, d: 1 },
    kept: { a: { b: 'x' }, d: 1 },
  },
  {
    title: 'anything is kept without a type',
    schema: keep,
    value: [1, { a: null }],
    kept: [1, { a: null }],
  },
  {
    title:
      'an embedded object keeps its metadata and is pruned by its own schema',
    schema: {
      type: 'object',
      'x-kubernetes-embedded-resource': true,
      properties: { spec: { type: 'object', properties: { a: text } } },
    },
    value: {
      apiVersion: 'v1',
      kind: 'Thing',
      metadata: { name: 'n', odd: 1 },
      spec: { a: 'x', b: 1 },
      extra: 1,
    },
    kept: {
      apiVersion: 'v1',
      kind: 'Thing',
      metadata: { name: 'n' },
      spec: { a: 'x' },
    },
  },
  {
    title: 'an embedded object may keep everything',
    schema: { type: 'object', 'x-kubernetes-embedded-resource': true, ...keep },
    value: {
      apiVersion: 'v1',
      kind: 'Thing',
      metadata: { name: 'n' },
      data: { a: 'b' },
    },
    kept: {
      apiVersion: 'v1',
      kind: 'Thing',
      metadata: { name: 'n' },
      data: { a: 'b' },
    },
  },
  {
    title: 'null is dropped where it is not allowed and nothing stands in',
    schema: { type: 'object', properties: { a: text, b: text } },
    value: { a: null, b: 'x' },
    kept: { b: 'x' },
  },
  {
    title: 'null gives way to a default',
    schema: { type: 'object', properties: { a: { ...text, default: 'd' } } },
    value: { a: null },
    kept: { a: 'd' },
  },
  {
    title: 'null stays where it is allowed, even with a default',
    schema: {
      type: 'object',
      properties: { a: { ...text, nullable: true, default: 'd' } },
    },
    value: { a: null },
    kept: { a: null },
  },
  {
    title: 'a default fills in what is absent',
    schema: {
      type: 'object',
      properties: { a: { ...integer, default: 3 }, b: text },
    },
    value: { b: 'x' },
    kept: { a: 3, b: 'x' },
  },
  {
    title: 'a default of an object is filled in with those of its fields',
    schema: {
      type: 'object',
      properties: {
        o: {
          type: 'object',
          default: { b: 'x' },
          properties: { a: { ...integer, default: 1 }, b: text },
        },
      },
    },
    value: {},
    kept: { o: { a: 1, b: 'x' } },
  },
  {
    title: 'a default below an absent object is not filled in',
    schema: {
      type: 'object',
      properties: {
        o: { type: 'object', properties: { a: { ...integer, default: 1 } } },
      },
    },
    value: {},
    kept: {},
  },
  {
    title: 'defaults of items are filled in',
    schema: {
      type: 'array',
      items: { type: 'object', properties: { a: { ...integer, default: 1 } } },
    },
    value: [{}, { a: 2 }],
    kept: [{ a: 1 }, { a: 2 }],
  },
  {
    title: 'defaults of values of maps are filled in',
    schema: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        properties: { a: { ...integer, default: 1 } },
      },
    },
    value: { k: {} },
    kept: { k: { a: 1 } },
  },
  {
    title: 'empty objects and lists stay',
    schema: {
      type: 'object',
      properties: { o: { type: 'object' }, l: { type: 'array', items: text } },
    },
    value: { o: {}, l: [] },
    kept: { o: {}, l: [] },
  },
  {
    title: 'large integers stay exact',
    schema: { ...integer, format: 'int64' },
    value: 9007199254740991,
  },
  { title: 'whole numbers stay numbers', schema: { type: 'number' }, value: 2 },
];

const shared: CustomResourceOptions = {
  schema: {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        properties: Object.fromEntries(
          rows.map((row, index) => [`p${index}`, row.schema]),
        ),
      },
    },
  },
};

export const keepingCases = defineGroup('keeping', define => {
  define.each(
    rows,
    row => row.title,
    async ({ api, crd, expect }, row) => {
      const widgets = await crd(shared);
      const field = `p${rows.indexOf(row)}`;
      const { body } = await api.post(
        widgets.path(),
        widgets.object('x', { spec: { [field]: row.value } }),
      );
      expect(body.spec).toEqual({ [field]: row.kept ?? row.value });
      expect((await api.get(`${widgets.path()}/x`)).body).toEqual(body);
    },
  );
  define(
    'an embedded object needs a kind and a version',
    async ({ api, crd, expect }) => {
      const widgets = await crd(shared);
      const field = `p${rows.findIndex(
        row => 'x-kubernetes-embedded-resource' in row.schema,
      )}`;
      const answer = await api.post(
        widgets.path(),
        widgets.object('x', {
          spec: { [field]: { metadata: { name: 'A_' } } },
        }),
      );
      expect(
        causesOf(answer).map(cause => cause.replaceAll(field, 'p')),
      ).toEqual([
        'FieldValueRequired spec.p.apiVersion: Required value',
        'FieldValueRequired spec.p.kind: Required value',
      ]);
    },
  );
  define(
    'a default of a later schema is read of what was stored before',
    async ({ api, ownCrd, eventually, expect }) => {
      const schemaOf = (properties: object) => ({
        type: 'object',
        properties: { spec: { type: 'object', properties } },
      });
      const widgets = await ownCrd({ schema: schemaOf({ a: text }) });
      const made = await api.post(
        widgets.path(),
        widgets.object('x', { spec: { a: 'x' } }),
      );
      const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${widgets.crdName}`;
      const { body } = await api.get(path);
      body.spec.versions[0].schema.openAPIV3Schema = schemaOf({
        a: text,
        b: { ...text, default: 'later' },
      });
      await api.put(path, body);
      await eventually(async () => {
        const seen = await api.get(`${widgets.path()}/x`);
        expect(seen.body.spec).toEqual({ a: 'x', b: 'later' });
        expect(seen.body.metadata.resourceVersion).toBe(
          made.body.metadata.resourceVersion,
        );
      });
    },
  );
  define(
    'a field that a later schema lost is pruned at the next read',
    async ({ api, ownCrd, eventually, expect }) => {
      const schemaOf = (properties: object) => ({
        type: 'object',
        properties: { spec: { type: 'object', properties } },
      });
      const widgets = await ownCrd({ schema: schemaOf({ a: text, b: text }) });
      await api.post(
        widgets.path(),
        widgets.object('x', { spec: { a: 'x', b: 'y' } }),
      );
      const path = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/${widgets.crdName}`;
      const { body } = await api.get(path);
      body.spec.versions[0].schema.openAPIV3Schema = schemaOf({ a: text });
      await api.put(path, body);
      await eventually(async () => {
        const seen = await api.get(`${widgets.path()}/x`);
        expect(seen.body.spec).toEqual({ a: 'x' });
      });
    },
  );
});
