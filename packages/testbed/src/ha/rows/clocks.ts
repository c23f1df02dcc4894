import { SHORT_LEASE, type Row } from '../stage';
import { wait } from '../wait';
import { leadsOn } from './goingOn';

const HOUR_MS = 3_600_000;

/** Wall clocks. */
export const clocks: Row[] = [
  {
    title: 'F20 wall clocks that are hours apart, and jump, change nothing',
    run: async stage => {
      const { cast } = stage;
      const leader = await cast.leader();
      const term = leader.leads;
      for (const ms of [HOUR_MS, -HOUR_MS]) {
        await Promise.all(
          cast.replicas.map(each =>
            each.ask({ do: 'shift-clock', ms: each === leader ? ms : -ms }),
          ),
        );
        await wait(SHORT_LEASE.leaseDurationMs / 2);
      }
      await leadsOn(stage, leader, term);
    },
  },
];
