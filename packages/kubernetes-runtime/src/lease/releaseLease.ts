import { KubernetesError } from '../client/errors';
import type { KubernetesClient } from '../client/types';
import type { Term } from './election';
import { releasedSpec, type LeaseRecord } from './leaseRecord';
import { createLeaseStore, type LeaseKey } from './leaseStore';

/** A stop waits no longer for it: a lease that nobody renews ends by itself. */
const LIMIT_MS = 2_000;

/** So often somebody else's write in between is read again. */
const TRIES = 5;

/** Gives back a lease that is still ours. Never throws. */
export async function releaseLease(options: {
  client: KubernetesClient;
  key: LeaseKey;
  identity: string;
  /** The term that is over. */
  leading: Term;
  /** As seen last. */
  lease: LeaseRecord;
  microTime: () => string;
}): Promise<void> {
  const { client, key, identity, leading, microTime } = options;
  const store = createLeaseStore({
    client,
    key,
    timeoutMs: LIMIT_MS,
    signal: AbortSignal.timeout(LIMIT_MS),
  });
  let found: LeaseRecord | null = options.lease;
  for (let tries = 1; tries <= TRIES; tries++) {
    const isOurs =
      found?.holder === identity && found.acquiredAt === leading.acquiredAt;
    if (!isOurs) return;
    try {
      await store.write(found, releasedSpec(leading.number, microTime()));
      return;
    } catch (error) {
      if (!KubernetesError.isConflict(error)) return;
      found = await store.read().catch(() => null);
    }
  }
}
