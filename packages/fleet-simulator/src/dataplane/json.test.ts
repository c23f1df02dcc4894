import { mergeDiff, sameJson, sortKeys } from './json';

describe('sameJson', () => {
  it.each([
    [{ a: 1, b: undefined }, { a: 1 }, true],
    [[1, { a: 2 }], [1, { a: 2 }], true],
    [[1, 2], [2, 1], false],
    [{ a: null }, {}, true],
    [[{ a: null }], [{}], true],
    [{ a: null }, { a: 0 }, false],
    [{ a: [] }, { a: {} }, false],
    ['1', 1, false],
  ])('%j and %j: %s', (a, b, expected) => {
    expect(sameJson(a, b)).toBe(expected);
  });
});

describe('mergeDiff', () => {
  it.each([
    [undefined, { a: 1 }, { a: 1 }],
    [{ a: 1 }, { a: 1 }, undefined],
    [{ a: 1, b: 2 }, { a: 1 }, { b: null }],
    [{ a: { b: 1, c: 2 } }, { a: { b: 1, c: 3 } }, { a: { c: 3 } }],
    [{ a: 1 }, { a: null }, { a: null }],
    [{}, { a: null }, undefined],
    [{ a: [1] }, { a: [1, 2] }, { a: [1, 2] }],
    [{ a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }],
  ])('from %j to %j', (from, to, expected) => {
    expect(mergeDiff(from, to)).toEqual(expected);
  });
});

it('sortKeys orders members at every depth', () => {
  expect(JSON.stringify(sortKeys({ b: [{ d: 1, c: 2 }], a: null }))).toBe(
    '{"a":null,"b":[{"c":2,"d":1}]}',
  );
});
