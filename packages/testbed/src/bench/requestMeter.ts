import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isOurs, kindOf, totalsOf } from './requestKinds';
import type { RequestCount, RequestTotals } from './requestKinds';

/** So long without a request counts as quiet. */
const QUIET_MS = 400;
const LOOK_EVERY_MS = 50;

/** What the fleet's API servers counted of the requests of our identities. */
export interface RequestMeter {
  reset(): Promise<void>;
  totals(): Promise<RequestTotals>;
  /** Our counts by verb and resource, most frequent first; watches left out. */
  details(): Promise<string[]>;
  /** Resolves when we asked for nothing but watches for a while: writes that trail behind are counted too. */
  whenQuiet(): Promise<void>;
}

/** Reads the counts of a running fleet through the endpoint that its state folder names. */
export function createRequestMeter(fleetDir: string): RequestMeter {
  const { port, token } = JSON.parse(
    readFileSync(join(fleetDir, 'admin.json'), 'utf8'),
  );
  const call = async (method: 'GET' | 'DELETE') => {
    const response = await fetch(`http://127.0.0.1:${port}/requests`, {
      method,
      headers: { authorization: `Bearer ${token}` },
    });
    if (!response.ok) {
      throw new Error(`The fleet answered ${response.status}`);
    }
    return response.json();
  };
  const counts = async (): Promise<RequestCount[]> =>
    (await call('GET')).requests;

  return {
    reset: () => call('DELETE'),
    totals: async () => totalsOf(await counts()),
    details: async () => {
      const sums = new Map<string, number>();
      for (const each of (await counts()).filter(isOurs)) {
        if (kindOf(each) === 'watches') continue;
        const key = `${each.verb} ${each.resource || '(path)'}`;
        sums.set(key, (sums.get(key) ?? 0) + each.count);
      }
      return [...sums]
        .sort(([, a], [, b]) => b - a)
        .map(([key, count]) => `${count} ${key}`);
    },
    whenQuiet: async () => {
      let last = '';
      let since = performance.now();
      while (performance.now() - since < QUIET_MS) {
        await pause(LOOK_EVERY_MS);
        const { watches: _, ...asked } = totalsOf(await counts());
        const now = JSON.stringify(asked);
        if (now !== last) since = performance.now();
        last = now;
      }
    },
  };
}
