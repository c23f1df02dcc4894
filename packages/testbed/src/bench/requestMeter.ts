import { setTimeout as pause } from 'node:timers/promises';
import type { FleetEndpoint } from './fleetEndpoint';
import { isOurs, kindOf, totalsOf, type RequestTotals } from './requestKinds';

/** So long without a request counts as quiet. */
const QUIET_MS = 400;
const LOOK_EVERY_MS = 50;

/** What the fleet's API servers counted of the requests of our identities. */
export interface RequestMeter {
  reset(): Promise<void>;
  totals(): Promise<RequestTotals>;
  /** Our counts by verb and resource, most frequent first; watches left out. */
  details(): Promise<string>;
  /** Resolves when we asked for nothing but watches for a while: writes that trail behind are counted too. */
  whenQuiet(): Promise<void>;
}

/** Reads the counts of a running fleet. */
export function createRequestMeter(
  endpoint: Pick<FleetEndpoint, 'requests' | 'resetRequests'>,
): RequestMeter {
  const totals = async () => totalsOf(await endpoint.requests());
  return {
    totals,
    reset: endpoint.resetRequests,
    details: async () => {
      const sums = new Map<string, number>();
      for (const each of (await endpoint.requests()).filter(isOurs)) {
        if (kindOf(each) === 'watches') continue;
        const key = `${each.verb} ${each.resource || '(path)'}`;
        sums.set(key, (sums.get(key) ?? 0) + each.count);
      }
      return (
        [...sums]
          .sort(([, a], [, b]) => b - a)
          .map(([key, count]) => `${count} ${key}`)
          .join(', ') || 'nothing'
      );
    },
    whenQuiet: async () => {
      let last = '';
      let since = performance.now();
      while (performance.now() - since < QUIET_MS) {
        await pause(LOOK_EVERY_MS);
        const { watches: _, probes: __, ...asked } = await totals();
        const now = JSON.stringify(asked);
        if (now !== last) since = performance.now();
        last = now;
      }
    },
  };
}
