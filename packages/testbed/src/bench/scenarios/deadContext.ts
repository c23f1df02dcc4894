import { benchCluster, datacenterName } from '../clusters';
import type { Bed } from '../bed';
import { notSlower } from '../goals';
import { apply, complete, gone, remove } from '../life';
import type { Row } from '../report/row';
import { summarise } from '../report/stats';
import type { Scenario } from '../scenario';
import { changeSteadily, type StatusPlace } from '../statusWriter';
import { contextFaults, untilHealed } from './faults';

/** Paired runs: each round measures once without a fault, and once with each of them. */
const ROUNDS = 5;
/** Changes of a status in a run, so many milliseconds apart. */
const CHANGES = 200;
const CHANGE_EVERY_MS = 20;
/** Clusters that are created in a run, so many at a time. */
const CREATIONS = 200;
const AT_ONCE = 2;
/** Clusters whose status changes, spread over the contexts that are well. */
const SETTLED = 18;

interface Run {
  statusP99: number;
  creationP99: number;
}

/** B10: one of ten contexts is dead in five ways: what the others notice of it. */
export const deadContext: Scenario = async ({ bed, note }) => {
  const dead = bed.regions[bed.regions.length - 1];
  const others = bed.regions.slice(0, -1);
  const places: StatusPlace[] = [];
  for (let index = 0; index < SETTLED; index++) {
    const cluster = `well-${index}`;
    const region = others[index % others.length];
    const sent = await apply(bed, benchCluster(cluster, [region], 1));
    await complete(bed, sent);
    places.push({ cluster, datacenter: datacenterName(cluster, 0), region });
  }
  const stuck = 'stuck';
  await complete(bed, await apply(bed, benchCluster(stuck, [dead], 1)));

  const well: Run[] = [];
  const ill: Run[][] = contextFaults.map(() => []);
  let number = 0;
  await measure(bed, places, others, `warm-${number}`);
  for (let round = 0; round < ROUNDS; round++) {
    well.push(await measure(bed, places, others, `run-${number++}`));
    for (const [index, fault] of contextFaults.entries()) {
      const end = await fault.begin(bed, dead);
      // Somebody waits for the dead one all the time.
      await apply(bed, benchCluster(stuck, [dead], 2 + ((round + index) % 2)));
      const run = await measure(bed, places, others, `run-${number++}`);
      ill[index].push(run);
      note(`${fault.name}: ${JSON.stringify({ without: well[round], run })}`);
      await end();
      await untilHealed(bed);
    }
  }
  for (const cluster of [...places.map(each => each.cluster), stuck]) {
    await remove(bed, cluster);
    await gone(bed, cluster);
  }
  return rows(well, ill);
};

async function measure(
  bed: Bed,
  places: StatusPlace[],
  regions: string[],
  prefix: string,
): Promise<Run> {
  const options = { everyMs: CHANGE_EVERY_MS, count: CHANGES };
  const status = await changeSteadily(bed, places, options);
  const creation = await create(bed, regions, prefix);
  forget(bed);
  return {
    statusP99: summarise(status).p99,
    creationP99: summarise(creation).p99,
  };
}

/** Creates and deletes clusters of one datacenter; milliseconds from the apply to the CassandraDatacenter. */
async function create(
  bed: Bed,
  regions: string[],
  prefix: string,
): Promise<number[]> {
  const values: number[] = [];
  let next = 0;
  const work = async () => {
    for (let index = next++; index < CREATIONS; index = next++) {
      const name = `${prefix}-${index}`;
      const which = index % regions.length;
      const sent = await apply(bed, benchCluster(name, [regions[which]], 1));
      const made = await bed.datacenters[which].first(
        datacenterName(name, 0),
        object => object !== undefined,
        `the CassandraDatacenter of ${name}`,
      );
      values.push(made.at - sent.at);
      await remove(bed, name);
      await gone(bed, name);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return values;
}

function forget(bed: Bed): void {
  bed.clusters.forget();
  bed.datacenters.forEach(each => each.forget());
}

function rows(well: Run[], ill: Run[][]): Row[] {
  return (
    [
      [
        'B6, status in a region → K8ssandraCluster status',
        'statusP99',
        CHANGES,
      ],
      ['B1, apply → CassandraDatacenter', 'creationP99', CREATIONS],
    ] as const
  ).flatMap(([what, key, count]) => {
    const words = (context: string) =>
      `B10, 10 contexts, ${context}: ${what} elsewhere, p99 of ${count}`;
    const without = well.map(each => each[key]);
    return [
      { measure: words('all well'), unit: 'ms' as const, values: without },
      ...contextFaults.map(({ name }, index): Row => {
        const values = ill[index].map(each => each[key]);
        return {
          measure: words(`one ${name}`),
          unit: 'ms',
          values,
          goal: { kind: 'bar', p50: notSlower(without, values) },
        };
      }),
    ];
  });
}
