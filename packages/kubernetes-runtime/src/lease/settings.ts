import { InputError } from '@backstage/errors';

/** Times of a leader election, in milliseconds. */
export interface LeaseSettings {
  /** How long followers wait after the last change that they saw before they take the lease: 15 s when absent. */
  leaseDurationMs: number;
  /** How long a leader goes on without a renewal that succeeded: 10 s when absent. */
  renewDeadlineMs: number;
  /** How often it renews, and how long anybody waits after a failure: 2 s when absent. */
  retryPeriodMs: number;
}

/** Those of client-go. */
export const DEFAULT_LEASE_SETTINGS: LeaseSettings = {
  leaseDurationMs: 15_000,
  renewDeadlineMs: 10_000,
  retryPeriodMs: 2_000,
};

/** Waits after a failure are at most so much longer than the retry period, so that replicas do not come in step (client-go). */
export const JITTER_FACTOR = 1.2;

/** Longest lease: whoever finds a longer one waits no longer than this, so that a slip of the pen does not stop a fleet for a day. */
export const LONGEST_LEASE_MS = 5 * 60_000;

/**
 * Fills in what is absent and checks it. `field` is how errors name the settings.
 * @throws InputError naming the field and what to write there
 */
export function leaseSettings(
  given: Partial<LeaseSettings> = {},
  field = 'lease',
): LeaseSettings {
  const settings = { ...DEFAULT_LEASE_SETTINGS, ...given };
  const { leaseDurationMs, renewDeadlineMs, retryPeriodMs } = settings;
  const fail = (name: keyof LeaseSettings, words: string): never => {
    throw new InputError(`${field}.${name.slice(0, -2)}: ${words}`);
  };
  for (const [name, ms] of Object.entries(settings)) {
    if (!Number.isFinite(ms) || ms <= 0) {
      fail(name as keyof LeaseSettings, 'write a time longer than 0');
    }
  }
  if (renewDeadlineMs <= JITTER_FACTOR * retryPeriodMs) {
    fail(
      'renewDeadlineMs',
      `${renewDeadlineMs} ms leave no time to try again: write more than ${JITTER_FACTOR} times retryPeriod (${retryPeriodMs} ms)`,
    );
  }
  if (leaseDurationMs <= renewDeadlineMs) {
    fail(
      'leaseDurationMs',
      `${leaseDurationMs} ms would let another replica lead while this one still writes: write more than renewDeadline (${renewDeadlineMs} ms)`,
    );
  }
  if (leaseDurationMs > LONGEST_LEASE_MS) {
    fail('leaseDurationMs', `write at most ${LONGEST_LEASE_MS} ms`);
  }
  return settings;
}

/**
 * How long after a renewal was sent its leader may write: a tenth less than the renew deadline, for a request that is on its way.
 * The same instant ends the term, so that nothing is refused in a term that goes on.
 */
export function guardMs({ renewDeadlineMs }: LeaseSettings): number {
  return renewDeadlineMs * 0.9;
}

/** Time limit of one request about the lease: several must fit before the deadline. */
export function requestTimeoutMs(settings: LeaseSettings): number {
  return Math.max(settings.retryPeriodMs, settings.renewDeadlineMs / 3);
}
