import {
  clusterEntityName,
  contextEntityName,
  datacenterEntityName,
  entityNameOf,
  formatClusterId,
  formatContextId,
  parseClusterId,
  parseContextId,
  sha256Hex,
  signalKeyOf,
} from './ids';

const id = { controlPlane: 'hub-eu', namespace: 'payments', name: 'demo' };

describe('cluster ids', () => {
  it('are read as they were written', () => {
    expect(formatClusterId(id)).toBe('hub-eu/payments/demo');
    expect(parseClusterId('hub-eu/payments/demo')).toEqual(id);
  });

  it.each(['', 'demo', 'a/b', 'a//c', 'a/b/c/d', '/b/c'])(
    'refuse %p and name the expected form',
    text => {
      expect(() => parseClusterId(text)).toThrow(
        /<controlPlane>\/<namespace>\/<name>/,
      );
    },
  );
});

describe('entity names', () => {
  it('join the parts by dots', () => {
    expect(clusterEntityName(id)).toBe('demo.payments.hub-eu');
    expect(datacenterEntityName(id, 'dc1')).toBe('dc1.demo.payments.hub-eu');
    expect(
      contextEntityName({ controlPlane: 'hub-eu', context: 'prod-west' }),
    ).toBe('prod-west.hub-eu');
    expect(contextEntityName({ controlPlane: 'hub-eu', context: '' })).toBe(
      'hub-eu',
    );
  });

  it('keep 63 characters and cut 64', () => {
    expect(entityNameOf('a'.repeat(63))).toBe('a'.repeat(63));
    expect(entityNameOf('a'.repeat(64))).toBe(
      `${'a'.repeat(54)}-${sha256Hex('a'.repeat(64)).slice(0, 8)}`,
    );
  });

  it.each([
    ['long', ['demo'.repeat(10), 'payments'.repeat(5), 'hub-eu']],
    ['slashes and spaces', ['arn:aws:eks:eu/prod east', 'hub']],
    ['at signs', ['admin@kind', 'hub']],
    ['separators at the ends', ['-demo-', 'ns.']],
    ['nothing valid', ['///']],
    ['letters of other scripts', ['größe', 'hub']],
  ])('are valid for the catalog: %s', (_, parts) => {
    const name = entityNameOf(...parts);
    expect(name.length).toBeLessThanOrEqual(63);
    // the rule of KubernetesValidatorFunctions.isValidObjectName in @backstage/catalog-model
    expect(name).toMatch(/^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/);
  });

  it('tell ids apart that look alike when they are cut', () => {
    expect(entityNameOf('a b', 'c')).not.toBe(entityNameOf('a/b', 'c'));
    expect(entityNameOf('x'.repeat(70))).not.toBe(entityNameOf('x'.repeat(71)));
  });
});

describe('hashes', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ])('SHA-256 of %p (FIPS 180-2 vectors)', (text, digest) => {
    expect(sha256Hex(text)).toBe(digest);
  });

  it('make signal keys that depend on id and salt', () => {
    const key = signalKeyOf(id, 'salt');
    expect(key).toMatch(/^[0-9a-f]{16}$/);
    expect(signalKeyOf(id, 'salt')).toBe(key);
    expect(signalKeyOf(id, 'pepper')).not.toBe(key);
    expect(signalKeyOf({ ...id, name: 'other' }, 'salt')).not.toBe(key);
  });
});

describe('ids of Kubernetes clusters', () => {
  it.each([
    ['hub', 'prod-us-east'],
    ['hub', ''],
    ['hub', 'arn:aws:eks:eu-west-1:1:cluster/orders'],
  ])('%s %s is read as it is written', (controlPlane, context) => {
    const given = { controlPlane, context };
    expect(parseContextId(formatContextId(given))).toEqual(given);
  });

  it.each(['', 'hub', '/prod'])('%p names no control plane', text => {
    expect(parseContextId(text)).toBeUndefined();
  });
});
