import { launchBrowser } from '../../../e2e/browser';
import type { TestPortal } from '../../../support/portal';
import { chromium } from '../../../support/requirements';
import type { Bed } from '../../bed';
import type { Row } from '../../report/row';
import { firstDataRow } from '../pages/pageRows';
import { untilUnreachable } from '../pages/untilUnreachable';

/** The fleet page in a real browser: when it shows its first row, and the same while a region hangs. */
export async function fleetPageRows(
  bed: Bed,
  portal: TestPortal,
  clusters: number,
): Promise<Row[]> {
  if (!chromium.path) {
    console.error(chromium.hint);
    return [];
  }
  const browser = await launchBrowser();
  const timed = (what: string) =>
    firstDataRow(browser, portal, {
      what,
      path: '/cassandra',
      data: 'a[href*="/resource/"]',
      goal: { kind: 'bar', p95: 1000 },
    });
  const what = `fleet page of ${clusters} clusters`;
  const [dead] = bed.regions;
  try {
    const rows = [await timed(what)];
    await bed.fleet.fault(dead, 'hangs');
    await untilUnreachable(portal, dead);
    return [...rows, await timed(`${what}, a region hangs`)];
  } finally {
    await bed.fleet.fault(dead, 'none');
    await browser.close();
  }
}
