import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import {
  datacenterEntityName,
  labels,
  resourceTypes,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { launchBrowser, signIn } from '../../../e2e/browser';
import type { TestPortal } from '../../../support/portal';
import { chromium } from '../../../support/requirements';
import type { Bed } from '../../bed';
import { benchCluster, datacenterName, HOME, NAMESPACE } from '../../clusters';
import type { SimulatedFleet } from '../../fleets/simulator';
import { apply, complete, gone, remove } from '../../life';
import {
  firstData,
  startSteadiness,
  steadiness,
  timePages,
} from '../../pageTimes';
import { stateSeen, watchState } from '../../pageState';
import type { Row } from '../../report/row';
import type { Scenario } from '../../scenario';
import { withPortal } from '../portal/withPortal';
import { untilInCatalog } from './untilInCatalog';

const NAME = 'cells';
const RACKS = 12;
const NODES = 1200;
const LIMIT_MS = 600_000;
const CHANGES = 20;
/** A page reads again at once when it is told, then once a second at most: changes come farther apart. */
const EVERY_MS = 2_500;
/** A page at rest has drawn everything that it draws in idle times. */
const REST_MS = 3_000;
const WHEEL_TURNS = 60;
const WHEEL_PX = 300;
const WHEEL_EVERY_MS = 30;

/** The page of a datacenter with 1,200 nodes in a real browser: what scrolling it costs, and what a change costs it. */
export const nodeCells: Scenario = async ({ bed, note }) => {
  if (!chromium.path) {
    console.error(chromium.hint);
    return [];
  }
  await complete(bed, await apply(bed, wideCluster(bed)), LIMIT_MS);
  note(`${NODES} nodes are up`);
  await bed.requests.whenQuiet();
  const rows = await withPortal(bed, portal => measure(bed, portal, note));
  await remove(bed, NAME);
  await gone(bed, NAME, LIMIT_MS);
  return rows;
};

/** One datacenter of twelve racks. */
function wideCluster(bed: Bed): K8ssandraCluster {
  const cluster = benchCluster(NAME, bed.regions.slice(0, 1), NODES);
  cluster.spec.cassandra!.racks = Array.from({ length: RACKS }, (_, index) => ({
    name: `r${index + 1}`,
  }));
  return cluster;
}

async function measure(
  bed: Bed,
  portal: TestPortal,
  note: (text: string) => void,
): Promise<Row[]> {
  const id = { controlPlane: HOME, namespace: NAMESPACE, name: NAME };
  const entity = datacenterEntityName(id, datacenterName(NAME, 0));
  await untilInCatalog(portal, entity);
  const browser = await launchBrowser();
  try {
    const { page } = await signIn(browser, portal.baseUrl, { user: 'Petra' });
    await timePages(page.context(), {
      shell: 'nav',
      data: '[role="gridcell"][data-state]',
    });
    await page.goto(`${portal.baseUrl}/catalog/default/resource/${entity}`);
    await firstData(page);
    await page
      .locator('[data-testid="verdict"][data-state="healthy"]')
      .waitFor();
    await pause(REST_MS);
    note(`${await page.locator('[role="gridcell"]').count()} cells are drawn`);
    const scrolling = await longestWhile(page, () => scroll(page));
    const updating = await longestWhile(page, () => change(bed, page));
    return [
      {
        measure: `${NODES} node cells: longest task while the page is scrolled`,
        unit: 'ms',
        values: [scrolling.longestTask],
        goal: { kind: 'bar', max: 50 },
      },
      {
        measure: `${NODES} node cells: longest task over ${CHANGES} changes`,
        unit: 'ms',
        values: [updating.longestTask],
        goal: { kind: 'bar', max: 50 },
      },
    ];
  } finally {
    await browser.close();
  }
}

async function longestWhile(page: Page, work: () => Promise<void>) {
  await startSteadiness(page);
  await work();
  // what is observed is told with the next turn of the page
  await pause(REST_MS);
  return steadiness(page);
}

/** Down to the end of the page and up again, as a wheel does. */
async function scroll(page: Page): Promise<void> {
  const before = await topOfCells(page);
  await page.mouse.move(700, 500);
  await turnWheel(page, WHEEL_PX);
  const after = await topOfCells(page);
  if (after === before) throw new Error('The page was not scrolled');
  await turnWheel(page, -WHEEL_PX);
}

async function turnWheel(page: Page, by: number): Promise<void> {
  for (let turn = 0; turn < WHEEL_TURNS; turn += 1) {
    await page.mouse.wheel(0, by);
    await pause(WHEEL_EVERY_MS);
  }
}

/** Where the cells begin in the window, px. */
function topOfCells(page: Page): Promise<number> {
  return page.evaluate(
    () => document.querySelector('[role="grid"]')!.getBoundingClientRect().top,
  );
}

/** A node fails and heals, again and again, until the page shows it. */
async function change(bed: Bed, page: Page): Promise<void> {
  const { endpoint } = bed.fleet as SimulatedFleet;
  const [context] = bed.regions;
  const { items } = await bed.admin(context).list(resourceTypes.Pod, {
    namespace: NAMESPACE,
    labelSelector: `${labels.cassandraDatacenter}=${datacenterName(NAME, 0)}`,
  });
  const pod = items[0].metadata.name;
  for (let index = 0; index < CHANGES; index += 1) {
    const fails = index % 2 === 0;
    await watchState(page, 'verdict', fails ? 'degraded' : 'healthy');
    await endpoint.setNode({
      context,
      namespace: NAMESPACE,
      pod,
      fault: fails ? 'NotReady' : null,
    });
    await stateSeen(page);
    await pause(EVERY_MS);
  }
}
