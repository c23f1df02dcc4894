import assert from 'node:assert/strict';
import { measureFailOver } from '../failOver';
import { SHORT_LEASE, type Row } from '../stage';

/** Leaders that end. */
export const handOvers: Row[] = [
  {
    title:
      'hand over within two seconds when the leader is told to stop, without a list',
    run: async ({ cast, workload }) => {
      const found = await measureFailOver(cast, workload, 'close');
      assert.ok(found.leadMs < 2_000, `leads after ${found.leadMs} ms`);
      assert.ok(found.servedMs < 2_000, `served after ${found.servedMs} ms`);
      assert.equal(found.lists.join(), '');
    },
  },
  {
    title:
      'go on without a leader that was killed, within the lease and a retry, without a list',
    run: async ({ cast, workload, journal }) => {
      const found = await measureFailOver(cast, workload, 'kill');
      const { leaseDurationMs, retryPeriodMs } = SHORT_LEASE;
      const limit = leaseDurationMs + 2 * retryPeriodMs;
      assert.ok(found.servedMs < limit, `served after ${found.servedMs} ms`);
      assert.equal(found.lists.join(), '');
      assert.ok(journal.terms.has(found.term));
    },
  },
];
