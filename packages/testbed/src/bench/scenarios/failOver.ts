import { createCast } from '../../ha/cast';
import { measureFailOver, type FailOver } from '../../ha/failOver';
import { realGround, simulatedGround } from '../../ha/ground';
import { startWorkload } from '../../ha/workload';
import { baseline } from '../report/baseline';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';

const REGIONS = ['east', 'west'];
const KILLS = 3;
const ENDS = 5;

/** B11: of two portals the one that leads ends, and a change is asked for at that instant; on clusters of its own. */
export const failOver: Scenario = async ({ bed, note }) => {
  const ground =
    bed.driver === 'simulator'
      ? await simulatedGround(REGIONS)
      : await realGround(REGIONS, 1 + KILLS + ENDS);
  const cast = createCast(ground, {});
  try {
    let replicas = 0;
    const startOne = () => cast.start(`replica-${(replicas += 1)}`);
    await startOne();
    await startOne();
    const workload = await startWorkload(ground);
    const measure = async (how: FailOver['how'], times: number) => {
      const found: FailOver[] = [];
      for (let run = 0; run < times; run++) {
        const { successor, ...rest } = await measureFailOver(
          cast,
          workload,
          how,
        );
        note(`fail-over: ${JSON.stringify(rest)}`);
        found.push({ successor, ...rest });
        await startOne();
      }
      return found;
    };
    const ended = await measure('close', ENDS);
    const killed = await measure('kill', KILLS);
    return rows(killed, ended);
  } finally {
    await cast.stop();
    await ground.stop();
  }
};

function rows(killed: FailOver[], ended: FailOver[]): Row[] {
  const bar = (max: number) => ({ kind: 'bar' as const, max });
  return [
    {
      measure: 'B11, leader killed → next change served by the other',
      unit: 's',
      values: killed.map(each => each.servedMs / 1000),
      goal: bar(17),
      baseline: baseline.failover.killed,
    },
    {
      measure: 'B11, leader told to end → next change served by the other',
      unit: 's',
      values: ended.map(each => each.servedMs / 1000),
      goal: bar(2),
    },
    {
      measure: 'B11, lists that the new leader sends',
      unit: 'requests',
      values: [...killed, ...ended].map(each => each.lists.length),
      goal: bar(0),
    },
  ];
}
