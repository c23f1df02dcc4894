import { sinceOf } from './since';

const HOUR = 3_600_000;
const now = Date.UTC(2026, 0, 31, 15, 20);
const known = (...hoursAgo: number[]) =>
  hoursAgo.map(each => ({ knownSince: now - each * HOUR }));

describe('since when history is known', () => {
  it.each([
    ['the first of those asked for', known(2, 5, 3), 24, now - 5 * HOUR],
    [
      'what is kept, to the full hour',
      known(100),
      24,
      now - 23 * HOUR - 20 * 60_000,
    ],
    ['no later than now', known(100), 0.01, now],
  ])('is %s', (_, subjects, keptHours, since) => {
    expect(sinceOf(subjects, { now, keptMs: keptHours * HOUR })).toEqual({
      since: new Date(since).toISOString(),
      sinceAgeSeconds: (now - since) / 1000,
    });
  });

  it('is not known of nobody', () => {
    expect(sinceOf([], { now, keptMs: HOUR })).toEqual({
      since: null,
      sinceAgeSeconds: null,
    });
  });

  it('stands still for an hour', () => {
    const at = (minutes: number) =>
      sinceOf(known(1000), { now: now + minutes * 60_000, keptMs: 24 * HOUR })
        .since;
    expect(at(0)).toBe(at(39));
    expect(at(0)).not.toBe(at(41));
  });
});
