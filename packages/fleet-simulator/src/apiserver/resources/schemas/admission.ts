import type { JsonSchema } from '../../../crd/schemaNode';
import { integer, labelSelector, list, listMap, record, text } from './build';

const choice = (...values: string[]): JsonSchema => ({
  type: 'string',
  enum: values,
});

const rule = record({
  apiGroups: list(text),
  apiVersions: list(text),
  operations: list(choice('*', 'CREATE', 'UPDATE', 'DELETE', 'CONNECT')),
  resources: list(text),
  scope: { ...choice('*', 'Cluster', 'Namespaced'), default: '*' },
});

const clientConfig = record({
  url: text,
  caBundle: { type: 'string', format: 'byte' },
  service: record(
    {
      name: text,
      namespace: text,
      path: text,
      port: { ...integer, minimum: 1, maximum: 65535, default: 443 },
    },
    ['name', 'namespace'],
  ),
});

const webhooks = (more: Record<string, JsonSchema> = {}): JsonSchema =>
  listMap(
    ['name'],
    record(
      {
        name: text,
        clientConfig,
        rules: list(rule),
        failurePolicy: { ...choice('Fail', 'Ignore'), default: 'Fail' },
        matchPolicy: {
          ...choice('Exact', 'Equivalent'),
          default: 'Equivalent',
        },
        namespaceSelector: { ...labelSelector, default: {} },
        objectSelector: { ...labelSelector, default: {} },
        sideEffects: choice('None', 'NoneOnDryRun'),
        timeoutSeconds: { ...integer, minimum: 1, maximum: 30, default: 10 },
        admissionReviewVersions: { ...list(text), minItems: 1 },
        ...more,
      },
      ['name', 'clientConfig', 'sideEffects', 'admissionReviewVersions'],
    ),
  );

export const validatingWebhookConfiguration = record({ webhooks: webhooks() });

export const mutatingWebhookConfiguration = record({
  webhooks: webhooks({
    reinvocationPolicy: {
      ...choice('Never', 'IfNeeded'),
      default: 'Never',
    },
  }),
});
