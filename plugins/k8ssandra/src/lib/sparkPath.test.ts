import { sparkPath } from './sparkPath';

const path = (values: Array<number | null>) => sparkPath(values, 54, 18);

describe('sparkPath', () => {
  it.each([
    ['nothing', [], '', []],
    ['nothing measured', [null, null], '', []],
    ['one value', [7], '', [[2, 9]]],
    ['a rise', [0, 10], 'M2 16L52 2', []],
    ['a value that stays', [5, 5, 5], 'M2 9L27 9L52 9', []],
    ['a gap', [0, 10, null, 10, 0], 'M2 16L14.5 2M39.5 2L52 16', []],
    [
      'a value between gaps',
      [1, null, 1],
      '',
      [
        [2, 9],
        [52, 9],
      ],
    ],
  ])('draws %s', (_, values, line, dots) => {
    expect(path(values)).toEqual({ line, dots });
  });
});
