import assert from 'node:assert/strict';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { SHORT_LEASE, type Row } from '../stage';

const { kind } = resourceTypes.CassandraDatacenter;

/** Leaders that stand still, and go on when another one leads. */
export const standstills: Row[] = [
  {
    title:
      'F21 a leader that was stopped while it wrote does not write when it goes on',
    run: async ({ cast, workload }) => {
      const leader = await cast.leader();
      await leader.ask({ do: 'hold-write', kind });
      await workload.grow();
      await cast.until('a write is held', () => leader.isHolding);
      leader.signal('SIGSTOP');
      const successor = await cast.leader(leader);
      await workload.untilServed();
      const writes = await cast.writesOf(leader);
      leader.signal('SIGCONT');
      await leader.ask({ do: 'let-go' });
      await workload.grow();
      await workload.untilServed();
      await workload.untilComplete();
      const { held, leading, holder } = await leader.ask({ do: 'report' });
      assert.equal(leading, false);
      assert.equal(holder, successor.identity);
      assert.match(held.join(), /^(NotLeading|Aborted)$/);
      assert.equal(await cast.writesOf(leader), writes);
    },
  },
  {
    title:
      'F22 a leader whose event loop stood still between its decision and its request does not send it',
    run: async ({ cast, workload, leaders }) => {
      const leader = await cast.leader();
      const ms = SHORT_LEASE.leaseDurationMs + 3_000;
      await leader.ask({ do: 'stall-in-write', kind, ms });
      await workload.grow();
      const successor = await cast.leader(leader);
      await workload.untilServed();
      const writes = await cast.writesOf(leader);
      // It answers when it is awake again.
      const { held, leading } = await leader.ask({ do: 'report' });
      await workload.grow();
      await workload.untilServed();
      assert.equal(await cast.writesOf(leader), writes);
      // Refused by the guard: what was sent and then cut off would be another code.
      assert.deepEqual([held.at(-1), leading], ['NotLeading', false]);
      assert.deepEqual(leaders(), [successor.identity]);
    },
  },
];
