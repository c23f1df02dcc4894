import { notSlower } from './goals';

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
