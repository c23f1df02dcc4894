import { setTimeout as sleep } from 'node:timers/promises';

/** Pauses and patience of {@link waitForEntity}, in milliseconds. */
export interface WaitLimits {
  timeoutMs: number;
  pauseMs: number;
}

/** Asks until the catalog has the entity: it tells nobody when one appears. */
export async function waitForEntity(options: {
  exists: () => Promise<boolean>;
  limits: WaitLimits;
  signal?: AbortSignal;
}): Promise<boolean> {
  const { exists, limits, signal } = options;
  const until = performance.now() + limits.timeoutMs;
  for (;;) {
    signal?.throwIfAborted();
    if (await exists()) {
      return true;
    }
    if (performance.now() + limits.pauseMs > until) {
      return false;
    }
    await sleep(limits.pauseMs, undefined, { signal });
  }
}
