import type { JsonSchema } from '../crd/schemaNode';

const schema: JsonSchema = {
  type: 'object',
  description: 'A widget for tests.',
  properties: {
    apiVersion: { type: 'string' },
    kind: { type: 'string' },
    metadata: { type: 'object' },
    spec: {
      type: 'object',
      description: 'What is wanted.',
      required: ['size'],
      properties: {
        size: {
          type: 'integer',
          minimum: 1,
          maximum: 9,
          description: 'How many.',
        },
        color: { type: 'string', enum: ['red', 'green'], default: 'red' },
        code: { type: 'string', pattern: '^[a-z]+$', maxLength: 4 },
        since: { type: 'string', format: 'date-time' },
        limit: {
          anyOf: [{ type: 'integer' }, { type: 'string' }],
          'x-kubernetes-int-or-string': true,
        },
        maybe: { type: 'string', nullable: true },
        fixed: {
          type: 'string',
          'x-kubernetes-validations': [
            { rule: 'self == oldSelf', message: 'fixed is immutable' },
          ],
        },
        parts: {
          type: 'array',
          maxItems: 3,
          'x-kubernetes-list-type': 'map',
          'x-kubernetes-list-map-keys': ['name'],
          items: {
            type: 'object',
            required: ['name'],
            properties: {
              name: { type: 'string' },
              weight: { type: 'integer', default: 1 },
              note: { type: 'string' },
            },
          },
        },
        tags: {
          type: 'array',
          'x-kubernetes-list-type': 'set',
          items: { type: 'string' },
        },
        order: { type: 'array', items: { type: 'string' } },
        free: {
          type: 'object',
          'x-kubernetes-preserve-unknown-fields': true,
        },
        labels: {
          type: 'object',
          additionalProperties: { type: 'string' },
        },
      },
      'x-kubernetes-validations': [
        {
          rule: '!has(self.parts) || size(self.parts) <= self.size',
          messageExpression:
            "'at most ' + string(self.size) + ' parts are allowed'",
        },
      ],
    },
    status: {
      type: 'object',
      properties: {
        phase: { type: 'string' },
        conditions: {
          type: 'array',
          'x-kubernetes-list-type': 'map',
          'x-kubernetes-list-map-keys': ['type'],
          items: {
            type: 'object',
            required: ['type'],
            properties: {
              type: { type: 'string' },
              status: { type: 'string' },
            },
          },
        },
      },
    },
  },
};

/** A small CRD that uses every feature of the schema engine. */
export const widgetCrd = {
  apiVersion: 'apiextensions.k8s.io/v1',
  kind: 'CustomResourceDefinition',
  metadata: { name: 'widgets.test.example' },
  spec: {
    group: 'test.example',
    names: {
      plural: 'widgets',
      singular: 'widget',
      kind: 'Widget',
      listKind: 'WidgetList',
      shortNames: ['wd'],
    },
    scope: 'Namespaced',
    versions: [
      {
        name: 'v1',
        served: true,
        storage: true,
        schema: { openAPIV3Schema: schema },
        subresources: { status: {} },
        additionalPrinterColumns: [
          { name: 'Size', type: 'integer', jsonPath: '.spec.size' },
          {
            name: 'Ready',
            type: 'string',
            jsonPath: '.status.conditions[?(@.type=="Ready")].status',
          },
        ],
      },
      {
        name: 'v1beta1',
        served: true,
        storage: false,
        schema: { openAPIV3Schema: schema },
        subresources: { status: {} },
      },
    ],
  },
};
