import { summarise } from './stats';

describe('summarise', () => {
  it.each([
    [[7], { n: 1, min: 7, p50: 7, p95: 7, p99: 7 }],
    [[3, 1, 2], { n: 3, min: 1, p50: 2, p95: 3, p99: 3 }],
    [[1, 2, 3, 4], { n: 4, min: 1, p50: 2, p95: 4, p99: 4 }],
    [
      Array.from({ length: 200 }, (_, index) => index + 1),
      { n: 200, min: 1, p50: 100, p95: 190, p99: 198 },
    ],
  ])('ranks %j', (values, expected) => {
    expect(summarise(values)).toEqual(expected);
  });

  it('refuses an empty series', () => {
    expect(() => summarise([])).toThrow('Nothing was measured');
  });
});
