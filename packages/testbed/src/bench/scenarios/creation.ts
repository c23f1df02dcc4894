import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { baseline } from '../report/baseline';
import { benchCluster, datacenterName, isReady } from '../clusters';
import type { Bed } from '../bed';
import { onServers, type Goals } from '../goals';
import { apply, complete, gone, remove } from '../life';
import type { RequestTotals } from '../requestKinds';
import type { Goal, Row } from '../report/row';
import type { Scenario, ScenarioOptions } from '../scenario';

const RUNS = 15;
/** Not recorded: the first runs compile code on both sides. */
const WARM_UP = 2;

const WRITES: Record<2 | 3, Goal> = {
  2: { kind: 'bar', max: 25 },
  3: { kind: 'bar', max: 40 },
};

const exists = (object: CassandraDatacenter | undefined): boolean =>
  object !== undefined;

const FIRST: Goals = {
  simulator: { kind: 'aim', p50: 50 },
  ...onServers({ kind: 'bar', p50: 100 }),
};

/** From a datacenter's being ready to the creation of the second one, and of the third. */
const GATES: Goals[] = [
  {
    simulator: { kind: 'aim', p50: 30 },
    ...onServers({ kind: 'bar', p50: 35 }),
  },
  {
    simulator: { kind: 'aim', p50: 30 },
    ...onServers({ kind: 'bar', p50: 45 }),
  },
];

interface Run {
  firstDatacenter: number;
  gates: number[];
  complete: number;
  gone: number;
  created: RequestTotals;
  deleted: RequestTotals;
}

/** One cluster with so many datacenters after the other: created, complete, deleted. */
export function creation(datacenters: 2 | 3): Scenario {
  return async options => {
    const runs: Run[] = [];
    for (let index = -WARM_UP; index < RUNS; index++) {
      const name = `create${datacenters}-${index + WARM_UP}`;
      const run = await once(options, name, datacenters);
      if (index >= 0) runs.push(run);
    }
    return rows(options.bed, datacenters, runs);
  };
}

async function once(
  { bed, note }: ScenarioOptions,
  name: string,
  datacenters: number,
): Promise<Run> {
  const { requests } = bed;
  await requests.reset();
  const sent = await apply(bed, benchCluster(name, datacenters));
  const done = await complete(bed, sent);
  const created: number[] = [];
  const ready: number[] = [];
  for (let index = 0; index < datacenters; index++) {
    const datacenter = datacenterName(name, index);
    const first = (fits: typeof exists, what: string) =>
      bed.datacenters[index].first(datacenter, fits, `${datacenter} ${what}`);
    created.push((await first(exists, 'is created')).at);
    ready.push((await first(each => isReady(each?.status), 'is ready')).at);
  }
  await requests.whenQuiet();
  const whenCreated = await requests.totals();
  note(`${name} created: ${await requests.details()}`);

  await requests.reset();
  const askedAt = await remove(bed, name);
  const end = await gone(bed, name);
  await requests.whenQuiet();
  const whenDeleted = await requests.totals();
  note(`${name} deleted: ${await requests.details()}`);
  return {
    firstDatacenter: created[0] - sent.at,
    gates: created.slice(1).map((at, index) => at - ready[index]),
    complete: done.at - sent.at,
    gone: end.at - askedAt,
    created: whenCreated,
    deleted: whenDeleted,
  };
}

function rows({ driver }: Bed, datacenters: 2 | 3, runs: Run[]): Row[] {
  const known = baseline.creation[datacenters];
  const of = `${datacenters} datacenters`;
  return [
    {
      measure: `${of}: write requests per creation`,
      unit: 'requests',
      values: runs.map(run => run.created.writes),
      goal: WRITES[datacenters],
      baseline: known.writes,
    },
    {
      measure: `${of}: reads per creation`,
      unit: 'requests',
      values: runs.map(run => run.created.reads),
    },
    {
      measure: `${of}: calls through the pod proxy per creation`,
      unit: 'requests',
      values: runs.map(run => run.created.podProxy),
    },
    {
      measure: `${of}: writes of events and leases per creation`,
      unit: 'requests',
      values: runs.map(run => run.created.events + run.created.leases),
    },
    {
      measure: `${of}: write requests per deletion`,
      unit: 'requests',
      values: runs.map(run => run.deleted.writes),
    },
    {
      measure: `B1, ${of}: apply → first CassandraDatacenter`,
      unit: 'ms',
      values: runs.map(run => run.firstDatacenter),
      goal: FIRST[driver],
      baseline: known.firstDatacenter,
    },
    ...known.gates.map(
      (gate, index): Row => ({
        measure: `B2, ${of}: ready(dc ${index + 1}) → dc ${index + 2} created`,
        unit: 'ms',
        values: runs.map(run => run.gates[index]),
        goal: GATES[index][driver],
        baseline: gate,
      }),
    ),
    {
      measure: `${of}: apply → complete`,
      unit: 'ms',
      values: runs.map(run => run.complete),
      baseline: known.complete,
    },
    {
      measure: `${of}: delete → gone`,
      unit: 'ms',
      values: runs.map(run => run.gone),
      baseline: known.gone,
    },
  ];
}
