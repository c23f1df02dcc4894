import {
  concatenated,
  joinedText,
  keyedList,
  map,
  natural,
  replaced,
  scalar,
  struct,
  whenSet,
  type MergeRule,
} from './rules';

const byName = keyedList('name', natural);

describe('merge rules (operator-spec 3.4)', () => {
  it.each<[string, MergeRule, unknown, unknown, unknown]>([
    ['scalar', scalar, 'a', 'b', 'b'],
    ['scalar', scalar, 'a', '', 'a'],
    ['scalar', scalar, 3, 0, 3],
    ['scalar', scalar, true, false, true],
    ['scalar', scalar, 'a', undefined, 'a'],
    ['scalar', scalar, undefined, 0, 0],
    ['scalar', scalar, undefined, undefined, undefined],
    ['when set', whenSet, true, false, false],
    ['when set', whenSet, true, undefined, true],
    ['when set', whenSet, undefined, false, false],
    ['when set', whenSet, '1Gi', null, '1Gi'],
    ['replaced', replaced, [1], [], []],
    ['replaced', replaced, [1], undefined, [1]],
    ['replaced', replaced, [1], [2], [2]],
    ['concatenated', concatenated, [1], [2], [1, 2]],
    ['concatenated', concatenated, undefined, [2], [2]],
    ['concatenated', concatenated, undefined, undefined, undefined],
    ['joined', joinedText, 'a', 'b', 'a\nb'],
    ['joined', joinedText, 'a', '', 'a'],
    ['joined', joinedText, undefined, 'b', 'b'],
    ['map', map, { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['map', map, { a: 1, b: 1 }, { b: 2 }, { a: 1, b: 2 }],
    ['map', map, { a: true, n: 1 }, { a: false, n: 0 }, { a: false, n: 0 }],
    ['map', map, { a: 1 }, { a: 'x' }, { a: 'x' }],
    ['map', map, { a: { b: 1 } }, { a: { c: 2 } }, { a: { b: 1, c: 2 } }],
    ['map', map, { a: [1, 2] }, { a: [3] }, { a: [3] }],
    ['map', map, { a: 1 }, { a: null }, { a: 1 }],
    ['map', map, undefined, { a: 1 }, { a: 1 }],
    ['map', map, { a: 1 }, undefined, { a: 1 }],
    [
      'natural',
      natural,
      { a: 1, b: true },
      { a: 0, b: false },
      { a: 1, b: false },
    ],
    [
      'natural',
      natural,
      { a: { b: 1 } },
      { a: { c: 0 } },
      { a: { b: 1, c: 0 } },
    ],
    ['natural', natural, { a: [1] }, { a: [] }, { a: [] }],
    ['natural', natural, undefined, { a: 0 }, { a: 0 }],
    [
      'struct',
      struct({ a: whenSet }),
      { a: 1, b: 1 },
      { a: 0, b: 0 },
      { a: 0, b: 1 },
    ],
    [
      'keyed list',
      byName,
      [{ name: 'x', v: 1 }, { name: 'y' }],
      [{ name: 'z' }, { name: 'x', w: 2 }],
      [{ name: 'x', v: 1, w: 2 }, { name: 'y' }, { name: 'z' }],
    ],
    ['keyed list', byName, [{ name: 'x' }], [], [{ name: 'x' }]],
    ['keyed list', byName, undefined, [{ name: 'x' }], [{ name: 'x' }]],
    ['keyed list', byName, [{ name: 'x' }], undefined, [{ name: 'x' }]],
  ])('%s: %j ⊕ %j', (_name, rule, a, b, expected) => {
    const before = JSON.stringify([a, b]);
    expect(rule(a, b)).toEqual(expected);
    expect(JSON.stringify([a, b])).toBe(before);
  });
});
