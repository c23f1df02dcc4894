import { parseStat, processCpuMs } from './processCpu';

describe('parseStat', () => {
  it.each([
    ['(node) S 1 2 3 4 5 6 7 8 9 10 150 50 0 0', 2000],
    ['(a ) b) R 1 2 3 4 5 6 7 8 9 10 1 2 0 0', 30],
  ])('%s', (rest, expected) => {
    expect(parseStat(`42 ${rest}\n`)).toBe(expected);
  });
});

describe('processCpuMs', () => {
  it('grows while this process computes', () => {
    const before = processCpuMs(process.pid);
    const until = performance.now() + 100;
    while (performance.now() < until);
    expect(processCpuMs(process.pid)).toBeGreaterThan(before);
  });

  it('is nothing for a process that is gone', () => {
    expect(processCpuMs(2 ** 22 + 1)).toBe(0);
  });
});
