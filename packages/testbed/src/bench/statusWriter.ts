import { setTimeout as pause } from 'node:timers/promises';
import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Bed } from './bed';
import { NAMESPACE } from './clusters';

/** A datacenter whose status is changed, and the cluster that it belongs to. */
export interface StatusPlace {
  cluster: string;
  datacenter: string;
  region: string;
}

const FIRST_TIME = Date.UTC(2026, 0, 1);
let last = 0;

/** A time that was never written before. */
function nextTime(): string {
  last += 1;
  return new Date(FIRST_TIME + last * 1000).toISOString().replace('.000', '');
}

/** A change on its way. */
interface Change {
  /** The API server of the region has it. */
  written: Promise<unknown>;
  /** Milliseconds from just before the patch to its copy in the status of the K8ssandraCluster. */
  seen: Promise<number>;
}

/** Patches a field of a CassandraDatacenter's status that the data plane's operator leaves as it is. */
function changeStatus(
  bed: Bed,
  { cluster, datacenter, region }: StatusPlace,
): Change {
  const lastRollingRestart = nextTime();
  const at = performance.now();
  const written = bed
    .admin(region)
    .mergePatch(
      resourceTypes.CassandraDatacenter,
      { namespace: NAMESPACE, name: datacenter },
      { status: { lastRollingRestart } },
      { subresource: 'status' },
    );
  const sighting = bed.clusters.first(
    cluster,
    object => {
      const { cassandra } = object?.status?.datacenters?.[datacenter] ?? {};
      // Changes that come fast are written together: a later one tells that this one was seen.
      return (cassandra?.lastRollingRestart ?? '') >= lastRollingRestart;
    },
    `${lastRollingRestart} of ${datacenter} in the status of ${cluster}`,
  );
  const seen = Promise.all([sighting, written]).then(
    ([found]) => found.at - at,
  );
  // Whoever waits for all of them is told.
  seen.catch(() => {});
  return { written, seen };
}

/**
 * Changes one place after the other, so many milliseconds apart, whether the change before was seen or not. A place is changed again
 * only when its API server has the change before: two on their way might arrive in the wrong order.
 * @returns milliseconds of each
 */
async function changeWhile(
  bed: Bed,
  places: StatusPlace[],
  everyMs: number,
  goesOn: (done: number) => boolean,
): Promise<number[]> {
  const changes: Change[] = [];
  let due = performance.now();
  while (goesOn(changes.length)) {
    await pause(Math.max(0, due - performance.now()));
    await changes.at(-places.length)?.written;
    due = Math.max(due, performance.now()) + everyMs;
    changes.push(changeStatus(bed, places[changes.length % places.length]));
  }
  return Promise.all(changes.map(each => each.seen));
}

/** Makes so many changes. */
export function changeSteadily(
  bed: Bed,
  places: StatusPlace[],
  { everyMs, count }: { everyMs: number; count: number },
): Promise<number[]> {
  return changeWhile(bed, places, everyMs, done => done < count);
}

/** The same until told to end. */
export function keepChanging(
  bed: Bed,
  places: StatusPlace[],
  everyMs: number,
): { end(): Promise<number[]> } {
  let goesOn = true;
  const running = changeWhile(bed, places, everyMs, () => goesOn);
  // Its failure is told to whoever ends it.
  running.catch(() => {});
  return {
    end: () => {
      goesOn = false;
      return running;
    },
  };
}
