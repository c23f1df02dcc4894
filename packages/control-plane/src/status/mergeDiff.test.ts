import fc from 'fast-check';
import { mergeDiff } from './mergeDiff';

type Json = Record<string, unknown>;

function apply(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) {
    return patch;
  }
  const base =
    typeof target === 'object' && target !== null && !Array.isArray(target)
      ? { ...(target as Json) }
      : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete base[key];
    else base[key] = apply(base[key], value);
  }
  return base;
}

/** JSON without null, which a merge patch cannot express as a value. */
const json: fc.Arbitrary<Json> = fc.letrec(tie => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.array(fc.integer(), { maxLength: 3 }),
    tie('map'),
  ),
  map: fc.dictionary(fc.constantFrom('a', 'b', 'c'), tie('value'), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
})).map as fc.Arbitrary<Json>;

describe('mergeDiff', () => {
  it.each([
    ['equal', { a: 1 }, { a: 1 }, undefined],
    ['an undefined member', { a: 1 }, { a: 1, b: undefined }, undefined],
    ['a new member', {}, { a: 1 }, { a: 1 }],
    [
      'a member that goes',
      { a: { b: 1, c: 2 } },
      { a: { b: 1 } },
      { a: { c: null } },
    ],
    ['a list is replaced whole', { a: [1, 2] }, { a: [1] }, { a: [1] }],
    ['a map in place of a value', { a: 1 }, { a: { b: 1 } }, { a: { b: 1 } }],
  ])('%s', (_, from, to, patch) => {
    expect(mergeDiff(from, to)).toEqual(patch);
  });

  it('leads from anything to anything, and is absent when they are equal', () => {
    fc.assert(
      fc.property(json, json, (from, to) => {
        const patch = mergeDiff(from, to);
        expect(patch === undefined ? from : apply(from, patch)).toEqual(to);
        expect(mergeDiff(to, to)).toBeUndefined();
      }),
    );
  });
});
