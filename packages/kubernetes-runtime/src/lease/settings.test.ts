import {
  DEFAULT_LEASE_SETTINGS,
  guardMs,
  leaseSettings,
  requestTimeoutMs,
} from './settings';

describe('the times of an election', () => {
  it('are those of client-go where nothing is said', () => {
    expect(leaseSettings()).toEqual({
      leaseDurationMs: 15_000,
      renewDeadlineMs: 10_000,
      retryPeriodMs: 2_000,
    });
  });

  it.each([
    [
      { renewDeadlineMs: 2_400 },
      /^lease\.renewDeadline: 2400 ms leave no time/,
    ],
    [{ retryPeriodMs: 9_000 }, /^lease\.renewDeadline: 10000 ms leave no time/],
    [{ leaseDurationMs: 10_000 }, /^lease\.leaseDuration: 10000 ms would let/],
    [{ renewDeadlineMs: 16_000 }, /^lease\.leaseDuration: 15000 ms would let/],
    [{ leaseDurationMs: 300_001 }, /^lease\.leaseDuration: write at most/],
    [{ retryPeriodMs: 0 }, /^lease\.retryPeriod: write a time longer than 0/],
    [{ leaseDurationMs: NaN }, /^lease\.leaseDuration: write a time longer/],
    [{ renewDeadlineMs: Infinity }, /^lease\.renewDeadline: write a time/],
  ])('that let two lead are refused: %j', (given, message) => {
    expect(() => leaseSettings(given)).toThrow(message);
  });

  it('let a leader write for less than its deadline, and ask several times before it', () => {
    const settings = DEFAULT_LEASE_SETTINGS;
    expect(guardMs(settings)).toBe(9_000);
    expect(requestTimeoutMs(settings) * 3).toBeLessThanOrEqual(10_000);
    expect(requestTimeoutMs({ ...settings, retryPeriodMs: 5_000 })).toBe(5_000);
  });
});
