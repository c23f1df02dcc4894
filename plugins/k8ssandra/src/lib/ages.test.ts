import { ageAt } from './ages';

const times = { receivedAt: 0, confirmedAt: 60_000 };

describe('ageAt', () => {
  it.each([
    // sent, reachable, now, shown, stale
    [2, true, 60_000, 2, false],
    [2, true, 70_900, 12, false],
    // what cannot be seen has aged since the answer itself, whatever was confirmed later
    [372, false, 0, 372, true],
    [372, false, 60_000, 432, true],
    // above a minute it moves once a minute
    [30, true, 60_000 + 45_000, 60, false],
    [30, true, 60_000 + 61_000, 90, true],
    [3, false, 0, 3, true],
  ])(
    '%d s, reachable %s, at %d is %d s, stale %s',
    (seconds, reachable, now, shown, stale) => {
      const sent = { seconds, reachable, kind: 'live' } as const;
      expect(ageAt(sent, times, now)).toEqual({ shown, stale });
    },
  );

  it.each([
    [300, 0, 300],
    // a server that says again and again that nothing changed does not make it younger
    [300, 120_000, 420],
  ])('a moment %d s ago is at %d %d s ago, and never stale', (...row) => {
    const [seconds, now, shown] = row;
    const sent = { seconds, reachable: true, kind: 'moment' } as const;
    expect(ageAt(sent, times, now)).toEqual({ shown, stale: false });
  });

  it('knows no age of what was never seen, and calls it stale', () => {
    const sent = { seconds: null, reachable: true, kind: 'live' } as const;
    expect(ageAt(sent, times, 0)).toEqual({ shown: null, stale: true });
  });

  it('does not run backwards when the clock of the answer lies ahead', () => {
    const sent = { seconds: 5, reachable: true, kind: 'live' } as const;
    expect(ageAt(sent, times, 0).shown).toBe(5);
  });
});
