import { nextTick } from './schedule';

describe('nextTick', () => {
  it.each([
    ['*/5 * * * *', '2026-01-02T10:02:30Z', '2026-01-02T10:05:00Z'],
    ['*/5 * * * *', '2026-01-02T10:05:00Z', '2026-01-02T10:10:00Z'],
    ['0 3 * * *', '2026-01-02T10:02:30Z', '2026-01-03T03:00:00Z'],
    ['30 2 * * 0', '2026-01-02T10:02:30Z', '2026-01-04T02:30:00Z'],
    ['0 0 1 mar *', '2026-01-02T10:02:30Z', '2026-03-01T00:00:00Z'],
    ['@daily', '2026-01-02T10:02:30Z', '2026-01-03T00:00:00Z'],
  ])('%s after %s is %s', (schedule, from, next) => {
    expect(nextTick(schedule, new Date(from))).toEqual(new Date(next));
  });

  it.each(['* * * *', '0 * * * * *', '61 * * * *', 'soon'])(
    'refuses %s',
    schedule => {
      expect(() => nextTick(schedule, new Date())).toThrow(
        'Cannot read the schedule',
      );
    },
  );
});
