import { interleave, toComparison, type RowsByDriver } from './comparison';
import type { Row } from './row';

const row = (rest: Partial<Row>): Row => ({
  measure: 'writes',
  unit: 'requests',
  values: [6],
  ...rest,
});

const lines = (rows: RowsByDriver) =>
  toComparison(rows)
    .split('\n')
    .slice(2)
    .map(line => line.replace(/ +/g, ' '));

describe('toComparison', () => {
  it.each<[string, RowsByDriver, string[]]>([
    [
      'puts the drivers side by side',
      {
        simulator: [row({ servers: { n: 9, min: 1, p50: 2, p99: 3.25 } })],
        real: [row({ values: [1, 2], baseline: '24' })],
        'stand-in': [row({ values: [3], baseline: '24' })],
      },
      [
        '| writes | requests | 1 | 6 | 6 | 2 / 3.3 | 2 | 1 | 2 | | 1 | 3 | 3 | | | 24 |',
      ],
    ],
    [
      'leaves empty what one of them has not',
      {
        simulator: [row({})],
        real: [row({ measure: 'reads', values: [0], baseline: '3' })],
      },
      [
        '| reads | requests | | | | | 1 | 0 | 0 | | | | | | | 3 |',
        '| writes | requests | 1 | 6 | 6 | | | | | | | | | | | |',
      ],
    ],
    [
      'says a goal of all that measured it once',
      {
        simulator: [row({ goal: { kind: 'bar', max: 7 } })],
        real: [row({ goal: { kind: 'bar', max: 7 } })],
      },
      ['| writes | requests | 1 | 6 | 6 | | 1 | 6 | 6 | | | | | | bar ≤ 7 | |'],
    ],
    [
      'names the drivers of a goal that another misses or lacks',
      {
        simulator: [row({ goal: { kind: 'aim', p50: 7 } })],
        real: [row({ goal: { kind: 'bar', p50: 5 } })],
        'stand-in': [row({ values: [4], goal: { kind: 'bar', p50: 5 } })],
      },
      [
        '| writes | requests | 1 | 6 | 6 | | 1 | 6 | 6 | | 1 | 4 | 4 | | simulator: aim p50 ≤ 7; real: bar p50 ≤ 5 (p50 **missed**); stand-in: bar p50 ≤ 5 | |',
      ],
    ],
    [
      'names those together that have the same',
      {
        simulator: [row({})],
        real: [row({ goal: { kind: 'bar', p50: 7 } })],
        'stand-in': [row({ goal: { kind: 'bar', p50: 7 } })],
      },
      [
        '| writes | requests | 1 | 6 | 6 | | 1 | 6 | 6 | | 1 | 6 | 6 | | real, stand-in: bar p50 ≤ 7 | |',
      ],
    ],
  ])('%s', (_, rows, expected) => {
    expect(lines(rows)).toEqual(expected);
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
