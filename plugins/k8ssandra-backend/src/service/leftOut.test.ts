import { leftOut } from './leftOut';

it.each<[string, unknown, unknown, string[]]>([
  ['the same', { a: [{ b: 1 }] }, { a: [{ b: 1 }] }, []],
  ['defaults that were added', { a: {} }, { a: { b: 1 }, c: 2 }, []],
  ['another way to write a value', { a: '4' }, { a: 4 }, []],
  [
    'a misspelt field',
    { spec: { datacentres: [1] } },
    { spec: {} },
    ['spec.datacentres'],
  ],
  ['a whole branch, told once', { a: { b: { c: 1 } } }, {}, ['a']],
  [
    'one within a list',
    { a: [{ b: 1 }, { b: 1, x: false }] },
    { a: [{ b: 1 }, { b: 1 }] },
    ['a[1].x'],
  ],
  ['a list that others share', { a: [{ x: 1 }] }, { a: [{}, {}] }, []],
  ['what says nothing', { a: null, b: {}, c: [], d: { e: [null] } }, {}, []],
])('%s', (_, sent, stored, expected) => {
  expect(leftOut(sent, stored)).toEqual(expected);
});
