import { canonicalFields } from './quantityFields';

describe('canonicalFields', () => {
  it.each<[string, object, object]>([
    ['a heap', { heapSize: '1024Mi' }, { heapSize: '1Gi' }],
    ['nothing', { heapSize: undefined }, { heapSize: undefined }],
    [
      'a volume claim',
      { storageConfig: { resources: { requests: { storage: '1024Gi' } } } },
      { storageConfig: { resources: { requests: { storage: '1Ti' } } } },
    ],
    [
      'resources',
      {
        resources: { limits: { cpu: '1000m' } },
        initContainerResources: { requests: { cpu: 1 } },
      },
      {
        resources: { limits: { cpu: '1' } },
        initContainerResources: { requests: { cpu: '1' } },
      },
    ],
    [
      'resources of Vector',
      {
        telemetry: {
          vector: { enabled: true, resources: { limits: { cpu: '1000m' } } },
        },
      },
      {
        telemetry: {
          vector: { enabled: true, resources: { limits: { cpu: '1' } } },
        },
      },
    ],
    [
      'variables',
      {
        additionalEnvVars: [
          { name: 'A', value: '' },
          { name: 'B', value: 'b' },
          {
            name: 'C',
            valueFrom: { resourceFieldRef: { resource: 'limits.cpu' } },
          },
        ],
      },
      {
        additionalEnvVars: [
          { name: 'A' },
          { name: 'B', value: 'b' },
          {
            name: 'C',
            valueFrom: {
              resourceFieldRef: { resource: 'limits.cpu', divisor: '0' },
            },
          },
        ],
      },
    ],
    ['no other field', { keyspace: '1024Mi' }, { keyspace: '1024Mi' }],
  ])('writes %s as the operator does', (_, given, expected) => {
    expect(canonicalFields(given)).toEqual(expected);
  });
});
