import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import { REGIONS } from '../clusters';
import { memoryUse } from '../memory';
import { connectRegion, regionKubeconfig } from '../regionCluster';
import type { Row } from '../row';
import type { Scenario } from '../scenario';

const CONNECTIONS = 20;
/** Opened before the first measurement: code is compiled and pools are there then. */
const WARM_UP = 5;
/** What opening them left behind has gone by then. */
const IDLE_MS = 3_000;

/** Connections to regions that hold nothing, each with its caches and watches open, as many contexts would be. */
export const connectionMemory: Scenario = async ({ bed }) => {
  const kubeconfigs = await Promise.all(
    REGIONS.map(region => regionKubeconfig(bed.fleet, region)),
  );
  const clusters: Cluster[] = [];
  const open = async (count: number) => {
    for (let index = 0; index < count; index++) {
      const which = index % REGIONS.length;
      clusters.push(await connectRegion(REGIONS[which], kubeconfigs[which]));
    }
    await pause(IDLE_MS);
  };
  try {
    await open(WARM_UP);
    const before = await memoryUse();
    await open(CONNECTIONS);
    const after = await memoryUse();
    const row = (kind: 'rss' | 'heap', words: string): Row => ({
      measure: `memory per additional idle connection, mean of ${CONNECTIONS}: ${words}`,
      unit: 'kB',
      values: [(after[kind] - before[kind]) / CONNECTIONS / 1000],
      goal: { kind: 'bar', max: 1000 },
    });
    return [row('rss', 'whole process'), row('heap', 'heap')];
  } finally {
    await Promise.all(clusters.map(each => each.close()));
  }
};
