import { differences, matches, namePaths, ownDifferences } from './compare';

describe('differences', () => {
  it.each([
    ['equal', { a: 1 }, { a: 1 }, []],
    ['a default of the server', { a: 1 }, { a: 1, b: 2 }, []],
    ['another value', { a: { b: 1 } }, { a: { b: 2 } }, ['a.b']],
    ['a missing value', { a: { b: 1 } }, {}, ['a.b']],
    ['number and text', { a: 16 }, { a: '16' }, ['a']],
    ['false and absent', { a: false }, {}, ['a']],
    ['defaults inside a list', { a: [{ p: 1 }] }, { a: [{ p: 1, q: 2 }] }, []],
    ['a shorter list', { a: [1, 2] }, { a: [1] }, ['a']],
    ['a longer list', { a: [1] }, { a: [1, 2] }, ['a']],
    ['order in a list', { a: [1, 2] }, { a: [2, 1] }, ['a[0]', 'a[1]']],
    ['empty map and absent', { a: {} }, {}, []],
    ['map of empty maps and absent', { a: { b: {}, c: [] } }, {}, []],
    ['null and anything', { a: null }, { a: 1 }, []],
    ['a list where a map is', { a: [1] }, { a: { b: 1 } }, ['a']],
  ])('%s', (_, desired, live, paths) => {
    expect(differences(desired, live)).toEqual(paths);
  });
});

describe('what an apply would change', () => {
  const object = (metadata: object = {}, data: object = { a: '1' }) => ({
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name: 'a', namespace: 'db', ...metadata },
    data,
  });

  it.each([
    ['nothing', object(), object({ uid: 'u', resourceVersion: '5' }), true],
    [
      'our finalizer among others',
      object({ finalizers: ['x'] }),
      object({ finalizers: ['y', 'x'] }),
      true,
    ],
    [
      'a missing finalizer',
      object({ finalizers: ['x'] }),
      object({ finalizers: ['y'] }),
      false,
    ],
    [
      'labels of others',
      object({ labels: { a: '1' } }),
      object({ labels: { a: '1', b: '2' } }),
      true,
    ],
    ['a lost label', object({ labels: { a: '1' } }), object(), false],
    [
      'another owner too',
      object({ ownerReferences: [{ uid: 'u' }] }),
      object({ ownerReferences: [{ uid: 'v' }, { uid: 'u' }] }),
      true,
    ],
    [
      'a lost owner',
      object({ ownerReferences: [{ uid: 'u' }] }),
      object(),
      false,
    ],
    ['other data', object(), object({}, { a: '2' }), false],
  ])('%s', (_, desired, live, same) => {
    expect(matches(desired, live)).toBe(same);
    expect(ownDifferences(desired, live).length === 0).toBe(same);
  });

  it('something when nothing is there', () => {
    expect(matches(object(), undefined)).toBe(false);
  });

  it('names five paths and says how many more', () => {
    expect(namePaths(['a', 'b'])).toEqual(['a', 'b']);
    expect(namePaths([...'abcdefg'])).toEqual([
      ...'abcde',
      expect.objectContaining({ text: '2 more' }),
    ]);
  });
});
