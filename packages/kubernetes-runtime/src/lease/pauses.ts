import { JITTER_FACTOR, type LeaseSettings } from './settings';

/** How long to wait before the lease is asked for again, in milliseconds. */
export interface Pauses {
  afterFailure(): number;
  /** Somebody else wrote at the same time: almost at once, and later when it happens again and again. */
  afterConflict(): number;
  succeeded(): void;
}

const FIRST_CONFLICT_MS = 20;

/** Makes the pauses of one replica. */
export function createPauses(
  { retryPeriodMs }: LeaseSettings,
  random: () => number,
): Pauses {
  let conflicts = 0;
  return {
    afterFailure: () => retryPeriodMs * (1 + random() * (JITTER_FACTOR - 1)),
    afterConflict: () => {
      const full = Math.min(FIRST_CONFLICT_MS * 2 ** conflicts, retryPeriodMs);
      conflicts = Math.min(conflicts + 1, 16);
      return full * (0.5 + random() / 2);
    },
    succeeded: () => {
      conflicts = 0;
    },
  };
}
