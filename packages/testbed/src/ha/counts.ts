import type { RequestCount } from '../bench/requestKinds';

export type { RequestCount };

/** Renewals are no writes to what is managed. */
export function isOurLease({ resource }: RequestCount): boolean {
  return resource === 'leases';
}
