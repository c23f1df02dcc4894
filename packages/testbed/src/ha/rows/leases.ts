import assert from 'node:assert/strict';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { untilObject } from '../../support/until';
import { LEASE } from '../cast';
import { SHORT_LEASE, type Row, type Stage } from '../stage';
import { wait } from '../wait';
import { leadsOn } from './goingOn';

const type = resourceTypes.Lease;
const home = ({ ground }: Stage) => ground.admin(ground.contexts[0]);

/** What others do to the lease. */
export const leases: Row[] = [
  {
    title:
      'F23 a lease that is deleted by hand is made again by its leader, before anybody else leads',
    run: async stage => {
      const leader = await stage.cast.leader();
      const term = leader.leads;
      for (let times = 0; times < 5; times++) {
        await home(stage).delete(type, LEASE);
        await wait(300);
        assert.deepEqual(stage.leaders(), [leader.identity]);
      }
      // Not while its leader stands still either: it does not know, and may write until its own deadline.
      leader.signal('SIGSTOP');
      try {
        await home(stage).delete(type, LEASE);
        await wait(500);
        assert.deepEqual(stage.leaders(), [leader.identity]);
      } finally {
        leader.signal('SIGCONT');
      }
      await untilObject({
        client: home(stage),
        type,
        ...LEASE,
        condition: each => each !== undefined,
        what: 'the lease is there again',
      });
      while ((await leader.ask({ do: 'report' })).holder === null) {
        await wait(20);
      }
      await leadsOn(stage, leader, term);
    },
  },
  {
    title:
      'F23 a storm of writes of others to the lease does not bring down its leader',
    run: async stage => {
      const leader = await stage.cast.leader();
      const term = leader.leads;
      const end = performance.now() + 2 * SHORT_LEASE.renewDeadlineMs;
      for (let times = 0; performance.now() < end; times++) {
        await home(stage).mergePatch(type, LEASE, {
          metadata: { annotations: { times: String(times) } },
        });
        await wait(5);
      }
      await leadsOn(stage, leader, term);
    },
  },
  {
    title:
      'F23 a lease that is edited by hand ends the term at once, and one replica leads in the next',
    run: async stage => {
      const { cast, workload, leaders } = stage;
      const leader = await cast.leader();
      const term = leader.leads ?? 0;
      await home(stage).mergePatch(type, LEASE, {
        spec: { holderIdentity: 'somebody' },
      });
      await cast.until('nobody leads', () => leaders().length === 0);
      const writes = await Promise.all(cast.replicas.map(cast.writesOf));
      await workload.grow();
      const successor = await cast.leader();
      assert.equal(successor.leads, term + 1);
      await workload.untilServed();
      const after = await Promise.all(cast.replicas.map(cast.writesOf));
      const wrote = cast.replicas.filter((_, i) => after[i] !== writes[i]);
      assert.deepEqual(
        wrote.map(each => each.identity),
        [successor.identity],
      );
    },
  },
];
