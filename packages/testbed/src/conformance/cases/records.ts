import type { CustomResourceOptions } from '../types';

const text = { type: 'string' };
const integer = { type: 'integer' };

/** A custom resource with every kind of list and map, and a status subresource. */
export const record: CustomResourceOptions = {
  schema: {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        properties: {
          size: integer,
          color: text,
          note: { ...text, nullable: true },
          labels: { type: 'object', additionalProperties: text },
          atomicMap: {
            type: 'object',
            additionalProperties: text,
            'x-kubernetes-map-type': 'atomic',
          },
          set: { type: 'array', items: text, 'x-kubernetes-list-type': 'set' },
          list: { type: 'array', items: text },
          ports: {
            type: 'array',
            'x-kubernetes-list-type': 'map',
            'x-kubernetes-list-map-keys': ['port', 'protocol'],
            items: {
              type: 'object',
              required: ['port'],
              properties: {
                port: integer,
                protocol: { ...text, default: 'TCP' },
                name: text,
              },
            },
          },
          groups: {
            type: 'array',
            'x-kubernetes-list-type': 'map',
            'x-kubernetes-list-map-keys': ['name'],
            items: {
              type: 'object',
              required: ['name'],
              properties: {
                name: text,
                weight: integer,
                members: {
                  type: 'array',
                  'x-kubernetes-list-type': 'map',
                  'x-kubernetes-list-map-keys': ['id'],
                  items: {
                    type: 'object',
                    required: ['id'],
                    properties: { id: integer, role: text },
                  },
                },
              },
            },
          },
          free: {
            type: 'object',
            'x-kubernetes-preserve-unknown-fields': true,
          },
        },
      },
      status: {
        type: 'object',
        properties: { phase: text, count: integer },
      },
    },
  },
  version: { subresources: { status: {} } },
};
