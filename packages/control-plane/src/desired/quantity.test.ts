import {
  canonicalClaim,
  canonicalEnv,
  canonicalQuantity,
  canonicalResources,
  canonicalVolume,
} from './quantity';

describe('canonicalQuantity', () => {
  it.each<[string | number, string]>([
    // powers of ten: the largest suffix that leaves a whole number
    [1, '1'],
    ['1', '1'],
    ['1.0', '1'],
    ['1000m', '1'],
    ['1500m', '1500m'],
    ['1.5', '1500m'],
    [0.5, '500m'],
    ['0.1', '100m'],
    ['.5', '500m'],
    ['2000', '2k'],
    ['512M', '512M'],
    ['1024M', '1024M'],
    ['1000M', '1G'],
    ['1500k', '1500k'],
    ['0.5G', '500M'],
    ['1u', '1u'],
    ['1000n', '1u'],
    ['0', '0'],
    ['0Gi', '0'],
    ['-1000m', '-1'],
    // powers of two
    ['512Mi', '512Mi'],
    ['1024Mi', '1Gi'],
    ['1.5Gi', '1536Mi'],
    ['2048Ki', '2Mi'],
    ['0.5Ki', '512'],
    ['1Ki', '1Ki'],
    ['1.3Ki', '1332'],
    // exponents keep their form
    ['1e3', '1e3'],
    ['5e9', '5e9'],
    ['1500e0', '1500'],
    ['1E4', '10e3'],
    // not a quantity: for the API server to refuse
    ['much', 'much'],
    ['1 Gi', '1 Gi'],
  ])('%j is %s', (given, expected) => {
    expect(canonicalQuantity(given)).toBe(expected);
  });

  it.each(['1', '1500m', '2k', '512Mi', '1Gi', '10e3', '0'])(
    'leaves %s as it is',
    canonical => {
      expect(canonicalQuantity(canonical)).toBe(canonical);
    },
  );
});

describe('canonicalResources', () => {
  it.each([
    [undefined, undefined],
    [{}, {}],
    [
      { requests: { cpu: 1, memory: '1024Mi' }, limits: { cpu: '2000m' } },
      { requests: { cpu: '1', memory: '1Gi' }, limits: { cpu: '2' } },
    ],
    [
      { limits: { cpu: '1' }, claims: [{ name: 'gpu' }] },
      { limits: { cpu: '1' }, claims: [{ name: 'gpu' }] },
    ],
  ])('%j', (given, expected) => {
    expect(canonicalResources(given)).toEqual(expected);
  });
});

describe('canonicalClaim', () => {
  it.each([
    [undefined, undefined],
    [{ storageClassName: 'fast' }, { storageClassName: 'fast' }],
    [
      { accessModes: ['a'], resources: { requests: { storage: '1024Gi' } } },
      { accessModes: ['a'], resources: { requests: { storage: '1Ti' } } },
    ],
  ])('%j', (given, expected) => {
    expect(canonicalClaim(given)).toEqual(expected);
  });
});

describe('canonicalVolume', () => {
  it.each([
    [
      { name: 'a', emptyDir: {} },
      { name: 'a', emptyDir: {} },
    ],
    [
      { name: 'a', configMap: { name: 'b' } },
      { name: 'a', configMap: { name: 'b' } },
    ],
    [
      { name: 'a', emptyDir: { medium: 'Memory', sizeLimit: '1024Mi' } },
      { name: 'a', emptyDir: { medium: 'Memory', sizeLimit: '1Gi' } },
    ],
    [
      {
        ephemeral: {
          volumeClaimTemplate: {
            metadata: {},
            spec: { resources: { requests: { storage: '1024Mi' } } },
          },
        },
      },
      {
        ephemeral: {
          volumeClaimTemplate: {
            metadata: {},
            spec: { resources: { requests: { storage: '1Gi' } } },
          },
        },
      },
    ],
  ])('%j', (given, expected) => {
    expect(canonicalVolume(given)).toEqual(expected);
  });
});

describe('canonicalEnv', () => {
  const of = (reference: object) => ({
    name: 'A',
    valueFrom: { resourceFieldRef: { resource: 'limits.cpu', ...reference } },
  });

  it.each([
    [
      { name: 'A', value: 'x' },
      { name: 'A', value: 'x' },
    ],
    [of({}), of({ divisor: '0' })],
    [of({ divisor: '1000m' }), of({ divisor: '1' })],
    [of({ divisor: '1Mi' }), of({ divisor: '1Mi' })],
  ])('%j', (given, expected) => {
    expect(canonicalEnv(given)).toEqual(expected);
  });
});
