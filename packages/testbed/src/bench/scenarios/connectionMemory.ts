import { setTimeout as pause } from 'node:timers/promises';
import type { Cluster } from '@k8ssandra-backstage/kubernetes-runtime';
import { HOME } from '../clusters';
import { regionKubeconfig } from '../fleets/kubeconfigs';
import { memoryUse } from '../memory';
import { connectRegion } from '../regionCluster';
import type { Scenario } from '../scenario';

/** So many clusters are connected when it is measured. */
const COUNTS = [0, 10, 50, 200];
/** Connected and closed before, not recorded: code is compiled and pools are made. */
const WARM_UP = 20;
/** What opening them left behind has gone by then. */
const IDLE_MS = 3_000;

/** B12: connections to clusters that hold nothing, each with its caches and watches open. */
export const connectionMemory: Scenario = async ({ bed }) => {
  // The control plane holds connections to the same clusters.
  await bed.stopControlPlane();
  const open = async (count: number, clusters: Cluster[]) => {
    while (clusters.length < count) {
      const region = bed.regions[clusters.length];
      const kubeconfig = await regionKubeconfig(bed.admin(HOME), region);
      clusters.push(await connectRegion(region, kubeconfig));
    }
    await pause(IDLE_MS);
  };
  const close = (clusters: Cluster[]) =>
    Promise.all(clusters.map(each => each.close()));

  const first: Cluster[] = [];
  await open(WARM_UP, first);
  await close(first);
  await pause(IDLE_MS);
  const clusters: Cluster[] = [];
  try {
    const used: number[] = [];
    for (const count of COUNTS) {
      await open(count, clusters);
      // Not what the system sees: this process was larger before, and does not give that back.
      used.push((await memoryUse()).heap);
    }
    return [
      {
        measure: `B12, memory per connected idle cluster, ${COUNTS.join(
          ' → ',
        )}: heap`,
        unit: 'kB',
        values: COUNTS.slice(1).map(
          (count, index) =>
            (used[index + 1] - used[index]) / (count - COUNTS[index]) / 1000,
        ),
        goal: { kind: 'bar', p50: 1000 },
      },
    ];
  } finally {
    await close(clusters);
    await bed.startControlPlane();
  }
};
