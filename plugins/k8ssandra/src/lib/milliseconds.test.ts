import { formatMilliseconds } from './milliseconds';

it.each([
  [0, '< 1 ms'],
  [0.4, '< 1 ms'],
  [41.4, '41 ms'],
  [999, '999 ms'],
  [1000, '1.0 s'],
  [2840, '2.8 s'],
  [12_400, '12 s'],
])('shows %d milliseconds as people read them', (ms, words) => {
  expect(formatMilliseconds(ms)).toBe(words);
});
