import { besideServers, breaksBar, missed, type Goal, type Row } from './row';

const row = (values: number[], goal?: Goal): Row => ({
  measure: 'x',
  unit: 'ms',
  values,
  goal,
});
const hundred = Array.from({ length: 100 }, (_, index) => index + 1);

describe('missed', () => {
  it.each<[string, number[], Goal | undefined, string[]]>([
    ['no goal', [99], undefined, []],
    ['a value at its limit', [5], { kind: 'bar', max: 5 }, []],
    ['one value above it', [1, 6], { kind: 'bar', max: 5 }, ['max']],
    ['a median that holds', [1, 2, 900], { kind: 'aim', p50: 2 }, []],
    ['a median', [1, 3, 900], { kind: 'aim', p50: 2 }, ['p50']],
    ['both', hundred, { kind: 'aim', p50: 49, p99: 98 }, ['p50', 'p99']],
    ['only the tail', hundred, { kind: 'aim', p50: 50, p99: 98 }, ['p99']],
    ['nineteen of twenty', hundred, { kind: 'bar', p95: 95 }, []],
    ['too many of them', hundred, { kind: 'bar', p95: 94 }, ['p95']],
    ['a rate that holds', [10, 11], { kind: 'bar', min: 10 }, []],
    ['a rate that does not', [9, 11], { kind: 'bar', min: 10 }, ['min']],
    ['a limit of zero', [0, 1], { kind: 'bar', max: 0 }, ['max']],
  ])('%s', (_, values, goal, expected) => {
    expect(missed(row(values, goal))).toEqual(expected);
  });
});

describe('breaksBar', () => {
  it('holds for bars only', () => {
    expect(breaksBar(row([6], { kind: 'bar', max: 5 }))).toBe(true);
    expect(breaksBar(row([6], { kind: 'aim', max: 5 }))).toBe(false);
    expect(breaksBar(row([5], { kind: 'bar', max: 5 }))).toBe(false);
  });
});

describe('besideServers', () => {
  const servers = { n: 2, min: 1, p50: 1, p99: 3 };

  it.each<[string, number[], Row, Row]>([
    ['says them', [3, 1], row([6]), { ...row([6]), servers }],
    ['says nothing where nobody was asked', [], row([6]), row([6])],
    [
      'keeps what a row has',
      [5],
      { ...row([6]), servers },
      { ...row([6]), servers },
    ],
  ])('%s', (_, answers, given, expected) => {
    expect(besideServers([given], answers)).toEqual([expected]);
  });
});
