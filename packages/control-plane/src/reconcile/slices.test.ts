import { createSlices } from './slices';

/** Work of these lengths, each after a pause of so many milliseconds: how long the next would have to wait after each. */
function waits(steps: Array<[pause: number, took: number]>): number[] {
  let now = 0;
  const slices = createSlices({ now: () => now });
  return steps.map(([pause, took]) => {
    now += pause;
    const began = now;
    now += took;
    slices.note(began);
    return slices.wait();
  });
}

it.each<[what: string, steps: Array<[number, number]>, expected: number[]]>([
  ['short work does not wait', [[0, 1]], [0]],
  [
    'nor does it with a pause in between',
    [
      [0, 5],
      [2, 5],
      [2, 5],
    ],
    [0, 0, 0],
  ],
  [
    'what adds up to a slice is followed by a pause',
    [
      [0, 3],
      [0, 3],
      [0, 3],
    ],
    [0, 0, 2],
  ],
  [
    'the next slice begins at nothing',
    [
      [0, 9],
      [2, 3],
      [0, 3],
    ],
    [2, 0, 0],
  ],
  ['one long run is a slice', [[0, 40]], [2]],
])('%s', (_, steps, expected) => {
  expect(waits(steps)).toEqual(expected);
});

it('lets the pause pass', () => {
  let now = 0;
  const slices = createSlices({ now: () => now });
  now = 10;
  slices.note(0);
  now = 11.5;
  expect(slices.wait()).toBe(0.5);
  now = 20;
  expect(slices.wait()).toBe(0);
});
