import type { CassandraDatacenter } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { baseline } from '../baseline';
import { benchCluster, datacenterName, isReady } from '../clusters';
import { apply, complete, gone, remove } from '../life';
import type { RequestTotals } from '../requestKinds';
import type { Goal, Row } from '../row';
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
    return rows(datacenters, runs);
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

function rows(datacenters: 2 | 3, runs: Run[]): Row[] {
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
      goal: { kind: 'aim', p50: 50 },
      baseline: known.firstDatacenter,
    },
    {
      measure: `B2, ${of}: ready(dc i) → dc i+1 created`,
      unit: 'ms',
      values: runs.flatMap(run => run.gates),
      goal: { kind: 'aim', p50: 30 },
      baseline: known.gate,
    },
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
