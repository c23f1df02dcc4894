import { interleave, toComparison } from './comparison';
import type { Row } from './row';

const row = (rest: Partial<Row>): Row => ({
  measure: 'writes',
  unit: 'requests',
  values: [6],
  ...rest,
});

const lines = (simulator: Row[], real: Row[]) =>
  toComparison(simulator, real)
    .split('\n')
    .slice(2)
    .map(line => line.replace(/ +/g, ' '));

describe('toComparison', () => {
  it.each<[string, Row[], Row[], string[]]>([
    [
      'puts the drivers side by side',
      [row({ servers: { n: 9, min: 1, p50: 2, p99: 3.25 } })],
      [row({ values: [1, 2], baseline: '24' })],
      ['| writes | requests | 1 | 6 | 6 | 2 / 3.3 | 2 | 1 | 2 | | | 24 |'],
    ],
    [
      'leaves empty what one of them has not',
      [row({})],
      [row({ measure: 'reads', values: [0] })],
      [
        '| reads | requests | | | | | 1 | 0 | 0 | | | |',
        '| writes | requests | 1 | 6 | 6 | | | | | | | |',
      ],
    ],
    [
      'says a goal of both once',
      [row({ goal: { kind: 'bar', max: 7 } })],
      [row({ goal: { kind: 'bar', max: 7 } })],
      ['| writes | requests | 1 | 6 | 6 | | 1 | 6 | 6 | | bar ≤ 7 | |'],
    ],
    [
      'names the driver of a goal that the other misses or lacks',
      [row({ goal: { kind: 'aim', p50: 7 } })],
      [row({ goal: { kind: 'bar', p50: 5 } })],
      [
        '| writes | requests | 1 | 6 | 6 | | 1 | 6 | 6 | | simulator: aim p50 ≤ 7; real: bar p50 ≤ 5 (p50 **missed**) | |',
      ],
    ],
  ])('%s', (_, simulator, real, expected) => {
    expect(lines(simulator, real)).toEqual(expected);
  });
});

describe('interleave', () => {
  it.each([
    [[], [], []],
    [
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'b'],
    ],
    [
      ['a', 'c'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c'],
    ],
    [['a'], ['x', 'a', 'y', 'z'], ['x', 'a', 'y', 'z']],
  ])('%j and %j', (first, second, expected) => {
    expect(interleave(first, second)).toEqual(expected);
  });
});
