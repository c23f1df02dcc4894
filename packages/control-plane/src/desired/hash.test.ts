import fc from 'fast-check';
import {
  canonicalJson,
  resourceHash,
  secretDataHash,
  withResourceHash,
} from './hash';

const object = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'a', annotations: { mine: 'x' } },
};

describe('digests', () => {
  it('do not depend on the order of keys or on undefined members', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: undefined })).toBe(
      '{"b":[{"c":2,"d":1}]}',
    );
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), value => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(resourceHash(turned)).toBe(resourceHash(value));
      }),
    );
  });

  it('differ when anything differs', () => {
    const hashes = [
      { a: 1 },
      { a: '1' },
      { a: [1] },
      { b: 1 },
      { a: null },
    ].map(resourceHash);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect(resourceHash({ a: [1, 2] })).not.toBe(resourceHash({ a: [2, 1] }));
  });

  it('are base64 of SHA-256', () => {
    expect(resourceHash({})).toBe(
      'RBNvo1WzZ4oRRq0W9+hknpT7T8If536DEMBg9hyq/4o=',
    );
  });

  it('of a Secret look at its data only', () => {
    expect(secretDataHash({ a: 'x', b: 'y' })).toBe(
      secretDataHash({ b: 'y', a: 'x' }),
    );
    expect(secretDataHash(undefined)).toBe(secretDataHash({}));
  });

  it('are added beside other annotations and cover them', () => {
    const hashed = withResourceHash(object);
    expect(hashed.metadata.annotations).toEqual({
      mine: 'x',
      'k8ssandra.io/resource-hash': resourceHash(object),
    });
    expect(object.metadata.annotations).toEqual({ mine: 'x' });
  });
});
