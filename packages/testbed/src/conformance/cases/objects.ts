import type { CustomResourceOptions } from '../types';

/** A ConfigMap for a request body. */
export const configMap = (name: string, more: object = {}): any => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name },
  data: { a: '1' },
  ...more,
});

/** A ConfigMap with more metadata. */
export const labelled = (name: string, labels: Record<string, string>): any =>
  configMap(name, { metadata: { name, labels } });

/** A pod that nobody runs. */
export const pod = (name: string, more: object = {}): any => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name },
  spec: { containers: [{ name: 'main', image: 'example/main' }] },
  ...more,
});

/** A plain custom resource with a status. */
export const plainWidget: CustomResourceOptions = {
  schema: {
    type: 'object',
    properties: {
      spec: {
        type: 'object',
        properties: {
          size: { type: 'integer' },
          color: { type: 'string', default: 'red' },
        },
      },
      status: {
        type: 'object',
        properties: { phase: { type: 'string' } },
      },
    },
  },
  version: {
    subresources: { status: {} },
    additionalPrinterColumns: [
      { name: 'Size', type: 'integer', jsonPath: '.spec.size' },
      { name: 'Phase', type: 'string', jsonPath: '.status.phase', priority: 1 },
    ],
  },
};

/** Names of the items of a list. */
export const namesOf = (body: any): string[] =>
  body.items.map((item: any) => item.metadata.name);

/** A `Status` that says no. */
export const refusal = (
  code: number,
  reason: string | undefined,
  message: unknown,
  details?: unknown,
): any => ({
  status: code,
  body: {
    kind: 'Status',
    apiVersion: 'v1',
    status: 'Failure',
    code,
    ...(reason !== undefined && { reason }),
    message,
    ...(details !== undefined && { details }),
  },
});
