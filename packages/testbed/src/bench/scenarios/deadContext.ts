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
/** Clusters whose status changes, spread over the contexts that are well. */
const SETTLED = 18;
/** Clusters that are created in a run, so many at a time. */
const CREATIONS = 200;
const AT_ONCE = 2;
/** A cluster in the dead context, where a change waits all the time. */
const STUCK = 'stuck';

/** One series; milliseconds of each thing that was done. `prefix` is a name that no other run has. */
type Series = (prefix: string) => Promise<number[]>;

/** B10, B6: one of ten contexts dies in five ways while statuses change elsewhere. */
export const deadContextStatus: Scenario = async ({ bed, note }) => {
  const places: StatusPlace[] = [];
  const others = othersOf(bed);
  for (let index = 0; index < SETTLED; index++) {
    const cluster = `well-${index}`;
    const region = others[index % others.length];
    const sent = await apply(bed, benchCluster(cluster, [region], 1));
    await complete(bed, sent);
    places.push({ cluster, datacenter: datacenterName(cluster, 0), region });
  }
  const options = { everyMs: CHANGE_EVERY_MS, count: CHANGES };
  const rows = await inPairs(
    bed,
    `B6, status → K8ssandraCluster elsewhere, p99 of ${CHANGES}`,
    () => changeSteadily(bed, places, options),
    note,
  );
  for (const { cluster } of places) {
    await remove(bed, cluster);
    await gone(bed, cluster);
  }
  return rows;
};

/** B10, B1: the same while clusters are created elsewhere. */
export const deadContextCreation: Scenario = ({ bed, note }) =>
  inPairs(
    bed,
    `B1, apply → CassandraDatacenter elsewhere, p99 of ${CREATIONS}`,
    prefix => create(bed, prefix),
    note,
  );

function othersOf({ regions }: Bed): string[] {
  return regions.slice(0, -1);
}

/** Runs a series without a fault and with each, round by round; a fault begins right before its series. */
async function inPairs(
  bed: Bed,
  what: string,
  series: Series,
  note: (text: string) => void,
): Promise<Row[]> {
  const dead = bed.regions[bed.regions.length - 1];
  await complete(bed, await apply(bed, benchCluster(STUCK, [dead], 1)));
  const without: number[] = [];
  const during: number[][] = contextFaults.map(() => []);
  let number = 0;
  const p99 = async (how: string) => {
    const began = performance.now();
    const values = await series(`run-${number++}`);
    bed.clusters.forget();
    bed.datacenters.forEach(each => each.forget());
    const { p50, p99: found } = summarise(values);
    const seconds = (performance.now() - began) / 1000;
    note(`${how}: p50 ${p50}, p99 ${found} ms in ${seconds.toFixed(0)} s`);
    return found;
  };
  await p99('warm-up');
  for (let round = 0; round < ROUNDS; round++) {
    without.push(await p99('all well'));
    for (const [index, fault] of contextFaults.entries()) {
      const end = await fault.begin(bed, dead);
      const size = 2 + ((round + index) % 2);
      await apply(bed, benchCluster(STUCK, [dead], size));
      during[index].push(await p99(fault.name));
      await end();
      await untilHealed(bed);
    }
  }
  await remove(bed, STUCK);
  await gone(bed, STUCK);
  return [
    {
      measure: `B10, 10 contexts, all well: ${what}`,
      unit: 'ms',
      values: without,
    },
    ...contextFaults.map(
      ({ name }, index): Row => ({
        measure: `B10, 10 contexts, one ${name}: ${what}`,
        unit: 'ms',
        values: during[index],
        goal: { kind: 'bar', p50: notSlower(without, during[index]) },
      }),
    ),
  ];
}

/** Creates and deletes clusters of one datacenter; milliseconds from the apply to the CassandraDatacenter. */
async function create(bed: Bed, prefix: string): Promise<number[]> {
  const regions = othersOf(bed);
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
