import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import {
  labels,
  resourceTypes,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildAppIfNeeded } from '../../../../../scripts/lib/build.mjs';
import { launchBrowser, signIn } from '../../e2e/browser';
import { root } from '../../support/paths';
import { startTestPortal } from '../../support/portal';
import { chromium } from '../../support/requirements';
import type { Bed } from '../bed';
import {
  benchCluster,
  datacenterName,
  HOME,
  NAMESPACE,
  REGIONS,
} from '../clusters';
import type { FleetEndpoint } from '../fleetEndpoint';
import type { SimulatedFleet } from '../fleets/simulator';
import { apply, complete, gone, remove } from '../life';
import { stateSeen, watchState } from '../pageState';
import {
  firstData,
  startSteadiness,
  steadiness,
  timePages,
} from '../pageTimes';
import type { Scenario } from '../scenario';

const RUNS = 40;
const WARM_UP = 4;
/** A page reads again at once when it is told, then once a second at most: changes come farther apart. */
const EVERY_MS = 2_500;
const NAME = 'page';

/** A whole portal in the control plane's place, and a browser with the page of a cluster open: a node fails and heals, again and again. */
export const browser: Scenario = async ({ bed, note }) => {
  if (!chromium.path) {
    console.error(chromium.hint);
    return [];
  }
  const { fleet, endpoint } = bed.fleet as SimulatedFleet;
  await buildAppIfNeeded(root);
  await bed.stopControlPlane();
  const portal = await startTestPortal(fleet);
  const chrome = await launchBrowser();
  try {
    await complete(bed, await apply(bed, benchCluster(NAME, 3)));
    const { page } = await signIn(chrome, portal.baseUrl, { user: 'Petra' });
    const entity = `${NAME}.${NAMESPACE}.${HOME}`;
    await timePages(page.context(), {
      shell: 'nav',
      data: '[data-testid^="region-"]',
    });
    await page.goto(`${portal.baseUrl}/catalog/default/resource/${entity}`);
    await firstData(page);
    await startSteadiness(page);
    const values = await latencies(bed, endpoint, page);
    const { longestTask, layoutShift, moved } = await steadiness(page);
    moved.forEach(each => note(`browser: moved by ${each}`));
    note(`browser: ${values.map(Math.round).join(' ')}`);
    await remove(bed, NAME);
    await gone(bed, NAME);
    return [
      {
        measure: 'status in a region → open browser page',
        unit: 'ms',
        values,
        goal: { kind: 'aim', p99: 500 },
      },
      {
        measure: `longest task of the page over ${RUNS} changes`,
        unit: 'ms',
        values: [longestTask],
        goal: { kind: 'bar', max: 50 },
      },
      {
        measure: `layout shift of the page over ${RUNS} changes`,
        unit: 'score',
        values: [layoutShift],
        goal: { kind: 'bar', max: 0 },
      },
    ];
  } finally {
    await chrome.close();
    await portal.stop();
    await bed.startControlPlane();
  }
};

/** Milliseconds from just before a node is told to fail or heal to the page that shows its datacenter so. */
async function latencies(
  bed: Bed,
  endpoint: FleetEndpoint,
  page: Page,
): Promise<number[]> {
  const pod = await firstPod(bed);
  const panel = `region-${datacenterName(NAME, 0)}`;
  const context = REGIONS[0];
  const values: number[] = [];
  for (let index = -WARM_UP; index < RUNS; index++) {
    const fails = index % 2 === 0;
    await pause(EVERY_MS);
    await watchState(page, panel, fails ? 'degraded' : 'healthy');
    const at = performance.timeOrigin + performance.now();
    await endpoint.setNode({
      context,
      namespace: NAMESPACE,
      pod,
      fault: fails ? 'NotReady' : null,
    });
    const seen = await stateSeen(page);
    if (index >= 0) values.push(seen - at);
  }
  return values;
}

async function firstPod({ admin }: Bed): Promise<string> {
  const { items } = await admin(REGIONS[0]).list(resourceTypes.Pod, {
    namespace: NAMESPACE,
    labelSelector: `${labels.cassandraDatacenter}=${datacenterName(NAME, 0)}`,
  });
  return items[0].metadata.name;
}
