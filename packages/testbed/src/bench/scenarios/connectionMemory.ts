import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import { HOME, REGIONS } from '../clusters';
import { increases, memoryUse, type MemoryUse } from '../memory';
import { regionKubeconfig } from '../fleets/kubeconfigs';
import { connectRegion } from '../regionCluster';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';

const BATCHES = 3;
const CONNECTIONS = 20;
/** What opening them left behind has gone by then. */
const IDLE_MS = 3_000;

/** Connections to regions that hold nothing, each with its caches and watches open, as many contexts would be. */
export const connectionMemory: Scenario = async ({ bed }) => {
  const kubeconfigs = await Promise.all(
    REGIONS.map(region => regionKubeconfig(bed.admin(HOME), region)),
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
    const used: MemoryUse[] = [];
    // The first batch is not recorded: code is compiled and pools are made.
    for (let batch = 0; batch <= BATCHES; batch++) {
      await open(CONNECTIONS);
      used.push(await memoryUse());
    }
    const row = (kind: keyof MemoryUse, words: string): Row => ({
      measure: `memory per additional idle connection, in batches of ${CONNECTIONS}: ${words}`,
      unit: 'kB',
      values: increases(used.map(each => each[kind])).map(
        bytes => bytes / CONNECTIONS / 1000,
      ),
      goal: { kind: 'bar', p50: 1000 },
    });
    return [row('rss', 'whole process'), row('heap', 'heap')];
  } finally {
    await Promise.all(clusters.map(each => each.close()));
  }
};
