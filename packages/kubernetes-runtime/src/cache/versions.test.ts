import { compareVersions } from './versions';

it.each([
  ['9', '10', -1],
  ['10', '9', 1],
  ['7', '7', 0],
  ['18446744073709551616', '18446744073709551615', 1],
  ['99999999999999999999', '100000000000000000000', -1],
  ['abc', '5', 1],
  ['5', 'abc', 1],
  ['', '5', 1],
])('%s against %s', (a, b, expected) => {
  expect(Math.sign(compareVersions(a, b))).toBe(expected);
});
