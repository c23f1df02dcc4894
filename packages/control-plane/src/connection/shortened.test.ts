import { shortened } from './shortened';

it.each<[what: string, given: unknown, expected: unknown]>([
  [
    'what is short',
    { host: 'a.b.svc', port: 9042 },
    { host: 'a.b.svc', port: 9042 },
  ],
  [
    'null, booleans and nothing',
    [null, true, undefined],
    [null, true, undefined],
  ],
  ['a mark of direction', ['a\u202eb'], ['a b']],
  [
    'a long one, deep',
    { a: [{ b: 'x'.repeat(5000) }] },
    { a: [{ b: `${'x'.repeat(999)}…` }] },
  ],
])('shortens %s', (_, given, expected) => {
  expect(shortened(given)).toEqual(expected);
});
