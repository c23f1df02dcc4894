import assert from 'node:assert/strict';
import { SHORT_LEASE, type Row } from '../stage';
import { wait } from '../wait';

/** The API server that holds the lease is away: it refuses connections, or accepts requests and never answers. */
export const absences: Row[] = (['down', 'hang'] as const).map(mode => ({
  title: `F24 while the API server of the control plane is away (${mode}) nobody leads and everybody shows what was known`,
  run: async ({ ground, cast, workload, leaders }) => {
    const [home] = ground.contexts;
    await cast.leader();
    await ground.setFault(home, mode);
    try {
      const began = performance.now();
      await cast.until('nobody leads', () => leaders().length === 0);
      const took = performance.now() - began;
      assert.ok(took < SHORT_LEASE.renewDeadlineMs + 1_000, `${took} ms`);
      await wait(SHORT_LEASE.leaseDurationMs);
      assert.deepEqual(leaders(), []);
      for (const each of cast.replicas) {
        const { clusters, connection } = await each.ask({ do: 'report' });
        assert.equal(clusters.join(), 'ha');
        // A server that hangs may still answer pings, and bring what its watches tell.
        if (mode === 'down') assert.equal(connection, 'down');
      }
    } finally {
      await ground.setFault(home, 'none');
    }
    await cast.leader();
    await workload.grow();
    await workload.untilServed();
    assert.equal(leaders().length, 1);
  },
}));
