import { setTimeout as pause } from 'node:timers/promises';
import { cacheIds } from '@k8ssandra-backstage/control-plane';
import type { KubernetesClient } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  resourceTypes,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { baseline } from '../report/baseline';
import { benchCluster, HOME, NAMESPACE, REGIONS } from '../clusters';
import type { Driver } from '../fleets';
import { regionKubeconfig } from '../fleets/kubeconfigs';
import { apply, complete, gone, remove } from '../life';
import { increases, memoryUse } from '../memory';
import { connectRegion } from '../regionCluster';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';
import { listDelay } from './listDelay';

const PODS = 2000;
/** Batches that are recorded: up to 20,000 pods on the simulator. */
const BATCHES: Record<Driver, number> = {
  simulator: 9,
  real: 4,
  'stand-in': 4,
};
/** So many pods are there when a control plane starts and its event loop is watched. */
const LISTED = 10_000;
const AT_ONCE = 16;
const [REGION] = REGIONS;
const MODEL = 'model';

interface Pod extends KubernetesObject {
  spec: { nodeName?: string };
}

/** B12 and B13: thousands of Cassandra pods in one region, in the caches that the control plane keeps of it. */
export const podMemory: Scenario = async ({ bed, note }) => {
  const client = bed.admin(REGION);
  await complete(bed, await apply(bed, benchCluster(MODEL, 1, 1)));
  const [model] = await podsOf(client, MODEL);
  note(`a pod has ${JSON.stringify(model).length} characters`);
  await remove(bed, MODEL);
  await gone(bed, MODEL);
  // The control plane would hold the same pods a second time.
  await bed.stopControlPlane();

  const kubeconfig = await regionKubeconfig(bed.admin(HOME), REGION);
  const region = await connectRegion(REGION, kubeconfig);
  const listed: Row[] = [];
  try {
    const used: number[] = [];
    // The first batch is not recorded: code is compiled and buffers grow.
    for (let batch = 0; batch <= BATCHES[bed.driver]; batch++) {
      const names = Array.from({ length: PODS }, (_, at) => `b${batch}-${at}`);
      await inParallel(names, name =>
        client.create(resourceTypes.Pod, copyOf(model, name)),
      );
      const cache = region.cache(cacheIds.pods);
      await quiet(listener => cache.onChange(listener));
      if (cache.list().length !== PODS * (batch + 1)) {
        throw new Error(`Only ${cache.list().length} pods are cached`);
      }
      used.push((await memoryUse()).heap);
      if (cache.list().length === LISTED) {
        listed.push(...(await listDelay({ bed, note })));
      }
    }
    return [
      {
        measure: `B12, memory per 1000 pods, in batches of ${PODS}: heap`,
        unit: 'kB',
        values: increases(used).map(bytes => bytes / PODS),
        goal: { kind: 'bar', p50: 1000 },
        baseline: baseline.memory.pods,
      },
      ...listed,
    ];
  } finally {
    await region.close();
    await bed.startControlPlane();
  }
};

async function podsOf(client: KubernetesClient, cluster: string) {
  const { items } = await client.list<Pod>(resourceTypes.Pod, {
    namespace: NAMESPACE,
    labelSelector: `${labels.cassandraCluster}=${cluster}`,
  });
  return items;
}

/** A pod of another name, in no set and no ring, that runs on the same worker. */
function copyOf({ metadata, spec }: Pod, name: string): Pod {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name,
      namespace: metadata.namespace,
      labels: {
        ...metadata.labels,
        [labels.cassandraCluster]: 'many',
        [labels.cassandraDatacenter]: 'many-dc1',
      },
    },
    spec,
  };
}

async function inParallel<T>(items: T[], work: (item: T) => Promise<unknown>) {
  const left = [...items];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let item = left.pop(); item !== undefined; item = left.pop()) {
        await work(item);
      }
    }),
  );
}

/** Resolves when nothing changed for a while: the kubelets write each pod's status after it was made. */
async function quiet(
  onChange: (listener: () => void) => () => void,
  forMs = 2000,
) {
  let last = performance.now();
  const off = onChange(() => {
    last = performance.now();
  });
  while (performance.now() - last < forMs) await pause(100);
  off();
}
