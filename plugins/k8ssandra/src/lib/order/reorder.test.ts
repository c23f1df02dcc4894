import { moved, placeAt } from './reorder';

it.each([
  [0, 1, ['b', 'a', 'c']],
  [2, 0, ['c', 'a', 'b']],
  [1, 1, ['a', 'b', 'c']],
  [0, 9, ['b', 'c', 'a']],
  [2, -1, ['c', 'a', 'b']],
])('moves %d to %d', (from, to, expected) => {
  expect(moved(['a', 'b', 'c'], from, to)).toEqual(expected);
});

const boxes = [0, 100, 200].map(top => ({ top, bottom: top + 90 }));
it.each([
  [0, 20, 0],
  [0, 140, 0],
  [0, 150, 1],
  [0, 999, 2],
  [2, 140, 1],
  [2, -50, 0],
  [1, 130, 1],
])('a row %d that is dragged to %d px takes place %d', (from, y, place) => {
  expect(placeAt(boxes, from, y)).toBe(place);
});
