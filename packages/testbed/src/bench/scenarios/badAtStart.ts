import {
  resourceTypes,
  type ClientConfig,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { hangingServer } from '../../support/badServers';
import { baseline } from '../report/baseline';
import type { Bed } from '../bed';
import { benchCluster, datacenterName, HOME, NAMESPACE } from '../clusters';
import { notSlower } from '../goals';
import { regionKubeconfig, withServer } from '../fleets/kubeconfigs';
import { apply, complete, gone, remove } from '../life';
import type { Scenario } from '../scenario';

const PAIRS = 7;
const NAME = 'at-start';
const BAD = 'hangs-at-start';

/** A control plane starts while a ClientConfig leads to a server that never says a word; a change waits for it in another region. */
export const badAtStart: Scenario = async ({ bed }) => {
  await complete(bed, await apply(bed, benchCluster(NAME, 1)));
  const hanging = await hangingServer();
  const without: number[] = [];
  const values: number[] = [];
  try {
    for (let pair = 0; pair < PAIRS; pair++) {
      without.push(await startAndServe(bed, 4));
      await addBad(bed, `https://127.0.0.1:${hanging.port}`);
      values.push(await startAndServe(bed, 3));
      await removeBad(bed);
    }
  } finally {
    hanging.close();
  }
  await remove(bed, NAME);
  await gone(bed, NAME);
  return [
    {
      measure: 'start → a change of a cluster is written',
      unit: 'ms',
      values: without,
    },
    {
      measure: 'the same with a context that hangs from the start',
      unit: 'ms',
      values,
      goal: { kind: 'bar', p50: notSlower(without, values) },
      baseline: baseline.badAtStart,
    },
  ];
};

/** Ends the control plane, asks for another size meanwhile, and starts it again. */
async function startAndServe(bed: Bed, size: number): Promise<number> {
  await bed.stopControlPlane();
  bed.datacenters[0].forget();
  const sent = await apply(bed, benchCluster(NAME, 1, size));
  const at = performance.now();
  const started = bed.startControlPlane();
  const written = await bed.datacenters[0].first(
    datacenterName(NAME, 0),
    object => object?.spec.size === size,
    `size ${size} after the start`,
  );
  await started;
  await complete(bed, sent);
  await bed.requests.whenQuiet();
  return written.at - at;
}

async function addBad(bed: Bed, server: string): Promise<void> {
  const home = bed.admin(HOME);
  const kubeconfig = await regionKubeconfig(home, bed.regions[0]);
  await home.create<Secret>(resourceTypes.Secret, {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: BAD, namespace: NAMESPACE },
    stringData: { kubeconfig: withServer(kubeconfig, server) },
  });
  await home.create<ClientConfig>(resourceTypes.ClientConfig, {
    apiVersion: 'config.k8ssandra.io/v1beta1',
    kind: 'ClientConfig',
    metadata: { name: BAD, namespace: NAMESPACE },
    spec: { contextName: BAD, kubeConfigSecret: { name: BAD } },
  });
}

async function removeBad(bed: Bed): Promise<void> {
  const key = { namespace: NAMESPACE, name: BAD };
  await bed.admin(HOME).delete(resourceTypes.ClientConfig, key);
  await bed.admin(HOME).delete(resourceTypes.Secret, key);
}
