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

/**
 * Patches a field of a CassandraDatacenter's status that the data plane's operator leaves as it is.
 * @returns milliseconds from just before the patch to its copy in the status of the K8ssandraCluster
 */
export async function changeStatus(
  bed: Bed,
  { cluster, datacenter, region }: StatusPlace,
): Promise<number> {
  const lastRollingRestart = nextTime();
  const at = performance.now();
  await bed
    .admin(region)
    .mergePatch(
      resourceTypes.CassandraDatacenter,
      { namespace: NAMESPACE, name: datacenter },
      { status: { lastRollingRestart } },
      { subresource: 'status' },
    );
  const seen = await bed.clusters.first(
    cluster,
    object => {
      const { cassandra } = object?.status?.datacenters?.[datacenter] ?? {};
      // Changes that come fast are written together: a later one tells that this one was seen.
      return (cassandra?.lastRollingRestart ?? '') >= lastRollingRestart;
    },
    `${lastRollingRestart} of ${datacenter} in the status of ${cluster}`,
  );
  return seen.at - at;
}

/** Changes at a steady pace, one place after the other, whether the one before was seen or not. */
export async function changeSteadily(
  bed: Bed,
  places: StatusPlace[],
  options: { everyMs: number; count: number },
): Promise<number[]> {
  const changes: Array<Promise<number>> = [];
  const began = performance.now();
  for (let index = 0; index < options.count; index++) {
    const due = began + index * options.everyMs;
    await pause(Math.max(0, due - performance.now()));
    changes.push(changeStatus(bed, places[index % places.length]));
  }
  return Promise.all(changes);
}

/** The same until told to end. */
export function keepChanging(
  bed: Bed,
  places: StatusPlace[],
  everyMs: number,
): { end(): Promise<number[]> } {
  let goesOn = true;
  const running = (async () => {
    const changes: Array<Promise<number>> = [];
    for (let index = 0; goesOn; index++) {
      changes.push(changeStatus(bed, places[index % places.length]));
      await pause(everyMs);
    }
    return Promise.all(changes);
  })();
  // Its failure is told to whoever ends it.
  running.catch(() => {});
  return {
    end: () => {
      goesOn = false;
      return running;
    },
  };
}
