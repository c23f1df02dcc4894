import {
  formatAge,
  formatDuration,
  formatEstimate,
  isStale,
  type AgeKind,
} from './age';

describe('durations', () => {
  it.each([
    [0, '0 s', '0 s'],
    [12.9, '12 s', '12 s'],
    [59, '59 s', '59 s'],
    [60, '1 min', '1 min'],
    [372, '6 min', '6 min 12 s'],
    [599, '9 min', '9 min 59 s'],
    [600, '10 min', '10 min'],
    [3599, '59 min', '59 min'],
    [3600, '1 h', '1 h'],
    [31 * 3600 + 59, '31 h', '31 h'],
    [48 * 3600 - 1, '47 h', '47 h'],
    [48 * 3600, '2 d', '2 d'],
    [12 * 86400, '12 d', '12 d'],
    [-3, '0 s', '0 s'],
  ])('%d s fresh and stale', (seconds, fresh, stale) => {
    expect(formatDuration(seconds)).toBe(fresh);
    expect(formatAge(seconds)).toBe(fresh);
    expect(formatAge(seconds, { stale: true })).toBe(stale);
  });

  it.each([
    [12, '12 s'],
    [720, '12 min'],
    [3600, '1 h'],
    [4200, '1 h 10 min'],
    [12_000, '3 h 20 min'],
    [36_060, '10 h'],
    [-5, '0 s'],
  ])('%d s that are left', (seconds, words) => {
    expect(formatEstimate(seconds)).toBe(words);
  });

  it('of what was never seen', () => {
    expect(formatAge(null)).toBe('never seen');
  });
});

describe('limits', () => {
  it.each<[AgeKind, number]>([
    ['live', 90],
    ['gossip', 300],
    ['replication', 900],
    ['checks', 3600],
    ['operations', 300],
    ['plan', 30],
  ])('%s goes stale after %d s', (kind, limit) => {
    expect(isStale(kind, limit)).toBe(false);
    expect(isStale(kind, limit + 1)).toBe(true);
    expect(isStale(kind, null)).toBe(true);
  });
});
