import assert from 'node:assert/strict';
import { measureFailOver } from '../failOver';
import { SHORT_LEASE, type Row } from '../stage';

/** Leaders that end. */
export const handOvers: Row[] = [
  {
    title:
      'hand over long before the lease ends when the leader is told to stop, without a list',
    run: async ({ cast, workload }) => {
      const found = await measureFailOver(cast, workload, 'close');
      const { leaseDurationMs } = SHORT_LEASE;
      assert.ok(
        found.leadMs < leaseDurationMs,
        `leads after ${found.leadMs} ms`,
      );
      assert.equal(found.lists.join(), '');
    },
  },
  {
    title:
      'go on without a leader that was killed, when the lease is over, without a list',
    run: async ({ cast, workload, journal }) => {
      const found = await measureFailOver(cast, workload, 'kill');
      assert.equal(found.lists.join(), '');
      assert.ok(journal.terms.has(found.term));
    },
  },
];
