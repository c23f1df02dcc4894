import { notSlower, onServers } from './goals';

it('asks the same on real API servers, whatever their data plane', () => {
  const goal = { kind: 'bar', p50: 5 } as const;
  expect(onServers(goal)).toEqual({ real: goal, 'stand-in': goal });
});

describe('notSlower', () => {
  it.each([
    ['a fifth more where that is more', [200], 240],
    ['20 ms more where that is more', [10], 30],
    ['the median of the pairs', [10, 1000, 50], 70],
  ])('allows %s', (_, without, expected) => {
    expect(notSlower(without, without)).toBe(expected);
  });

  it('takes pairs only', () => {
    expect(() => notSlower([1], [])).toThrow('in pairs');
  });
});
