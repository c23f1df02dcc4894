import { buildAppIfNeeded } from '../../../../../../scripts/lib/build.mjs';
import { launchBrowser } from '../../../e2e/browser';
import { root } from '../../../support/paths';
import type { TestPortal } from '../../../support/portal';
import { chromium } from '../../../support/requirements';
import type { Bed } from '../../bed';
import { benchCluster, HOME, NAMESPACE } from '../../clusters';
import { apply, complete, gone, remove } from '../../life';
import type { Row } from '../../report/row';
import type { Scenario } from '../../scenario';
import { withPortal } from '../portal/withPortal';
import { chunkRow, firstDataRow } from './pageRows';
import { untilInCatalog } from './untilInCatalog';
import { untilUnreachable } from './untilUnreachable';

export { nodeCells } from './nodeCells';

const NAME = 'first';
const ENTITY = `/catalog/default/resource/${NAME}.${NAMESPACE}.${HOME}`;
const VERDICT = 'section[aria-label="Verdict"]';

/** The page of a cluster in a real browser: when it shows something, the same while a region is dead, and what it loads. */
export const pages: Scenario = async ({ bed }) => {
  if (!chromium.path) {
    console.error(chromium.hint);
    return [];
  }
  await buildAppIfNeeded(root);
  await complete(bed, await apply(bed, benchCluster(NAME, 3)));
  const rows = await withPortal(bed, portal => measure(bed, portal));
  await remove(bed, NAME);
  await gone(bed, NAME);
  return rows;
};

async function measure(bed: Bed, portal: TestPortal): Promise<Row[]> {
  const browser = await launchBrowser();
  const timed = (what: string) =>
    firstDataRow(browser, portal, {
      what,
      path: ENTITY,
      data: VERDICT,
      goal: { kind: 'bar', p95: 300 },
    });
  try {
    await untilInCatalog(portal, `${NAME}.${NAMESPACE}.${HOME}`);
    const rows = [
      await chunkRow(browser, portal, {
        what: 'page of a cluster',
        path: ENTITY,
      }),
      await chunkRow(browser, portal, {
        what: 'fleet page',
        path: '/cassandra',
      }),
      await timed('page of a cluster'),
    ];
    const [dead] = bed.regions;
    await bed.fleet.fault(dead, 'hangs');
    try {
      await untilUnreachable(portal, dead);
      rows.push(await timed('page of a cluster, a region hangs'));
    } finally {
      await bed.fleet.fault(dead, 'none');
    }
    return rows;
  } finally {
    await browser.close();
  }
}
