import { setTimeout as pause } from 'node:timers/promises';
import {
  resourceTypes,
  type ClientConfig,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { baseline } from '../report/baseline';
import type { Bed } from '../bed';
import { benchCluster, datacenterName, HOME, NAMESPACE } from '../clusters';
import { untilReplaced } from '../controlPlane';
import { replaceKubeconfig } from '../fleets/kubeconfigs';
import { apply, complete, gone, remove } from '../life';
import type { Row } from '../report/row';
import type { Scenario } from '../scenario';
import { keepChanging, type StatusPlace } from '../statusWriter';

const RUNS = 7;
const WARM_UP = 1;
/** A change in other contexts comes so often; each cluster's turn is {@link OTHERS} times as long. */
const EVERY_MS = 40;
const OTHERS = 10;
const BETWEEN_MS = 1_000;
const NAME = 'rotated';

/** B9: the credential of one context is replaced while clusters in others change; and a context is added that somebody waits for. */
export const rotation: Scenario = async ({ bed }) => {
  const region = bed.regions[bed.regions.length - 1];
  const rest = bed.regions.slice(0, -1);
  await complete(bed, await apply(bed, benchCluster(NAME, [region])));
  const names = Array.from({ length: OTHERS }, (_, index) => `beside-${index}`);
  const places: StatusPlace[] = [];
  for (const [index, name] of names.entries()) {
    const other = rest[index % rest.length];
    const sent = await apply(bed, benchCluster(name, [other], 1));
    await complete(bed, sent);
    places.push({
      cluster: name,
      datacenter: datacenterName(name, 0),
      region: other,
    });
  }
  await bed.requests.whenQuiet();

  const others = keepChanging(bed, places, EVERY_MS);
  const usable: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    await pause(BETWEEN_MS);
    const ms = await rotateOnce(bed, region, 4 + ((run + WARM_UP) % 2));
    if (run >= 0) usable.push(ms);
  }
  await pause(BETWEEN_MS);
  const meanwhile = await others.end();

  const added: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run++) {
    const ms = await addOnce(bed, region, `added-${run + WARM_UP}`);
    if (run >= 0) added.push(ms);
  }
  for (const name of [...names, NAME]) {
    await remove(bed, name);
    await gone(bed, name);
  }
  return rows(usable, meanwhile, added);
};

function rows(usable: number[], meanwhile: number[], added: number[]): Row[] {
  return [
    {
      measure: 'B9, credential replaced → context ready and a change written',
      unit: 'ms',
      values: usable,
      goal: { kind: 'bar', max: 1000 },
      baseline: baseline.rotation.usable,
    },
    {
      measure: 'B9, meanwhile: status in other contexts → K8ssandraCluster',
      unit: 'ms',
      values: meanwhile,
      goal: { kind: 'bar', p99: 150 },
      baseline: baseline.rotation.others,
    },
    {
      measure: 'B9, ClientConfig added → CassandraDatacenter that waits for it',
      unit: 'ms',
      values: added,
      goal: { kind: 'bar', max: 2000 },
    },
  ];
}

/** Replaces the credential, and asks for another size at that instant. */
async function rotateOnce(
  bed: Bed,
  region: string,
  size: number,
): Promise<number> {
  const kubeconfig = await bed.fleet.credential(region);
  const observer = bed.datacenters[bed.regions.indexOf(region)];
  observer.forget();
  const replaced = untilReplaced(bed.controlPlane, region);
  const at = performance.now();
  await replaceKubeconfig(bed.admin(HOME), region, kubeconfig);
  const sent = await apply(bed, benchCluster(NAME, [region], size));
  const [ready, written] = await Promise.all([
    replaced,
    observer.first(
      datacenterName(NAME, 0),
      object => object?.spec.size === size,
      `size ${size} after the credential was replaced`,
    ),
  ]);
  await complete(bed, sent);
  return Math.max(ready, written.at) - at;
}

/** Takes a ClientConfig away, orders a cluster there, and puts it back. */
async function addOnce(
  bed: Bed,
  region: string,
  name: string,
): Promise<number> {
  const home = bed.admin(HOME);
  const key = { namespace: NAMESPACE, name: region };
  const { metadata, ...config } = await home.get<ClientConfig>(
    resourceTypes.ClientConfig,
    key,
  );
  await home.delete(resourceTypes.ClientConfig, key);
  const sent = await apply(bed, benchCluster(name, [region], 1));
  await bed.requests.whenQuiet();
  const at = performance.now();
  await home.create<ClientConfig>(resourceTypes.ClientConfig, {
    ...config,
    metadata: { ...key, labels: metadata.labels },
  });
  const made = await bed.datacenters[bed.regions.indexOf(region)].first(
    datacenterName(name, 0),
    object => object !== undefined,
    `the CassandraDatacenter in a context that was added`,
  );
  await complete(bed, sent);
  await remove(bed, name);
  await gone(bed, name);
  return made.at - at;
}
