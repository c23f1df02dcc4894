import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { signIn } from '../../../e2e/browser';
import type { TestPortal } from '../../../support/portal';
import { firstData, timePages } from '../../pageTimes';
import type { Goal, Row } from '../../report/row';

const RUNS = 20;
const WARM_UP = 2;
/** The frame of the portal: its navigation. */
const SHELL = 'nav';

/** A page whose first data is timed. */
export interface TimedPage {
  /** Such as `page of a cluster`. */
  what: string;
  path: string;
  /** CSS selector of what is there with the first data. */
  data: string;
  goal: Goal;
}

/** How long after the frame a page shows its first data, in a browser that has been there before. */
export async function firstDataRow(
  browser: Browser,
  portal: TestPortal,
  { what, path, data, goal }: TimedPage,
): Promise<Row> {
  const { page, close } = await signIn(browser, portal.baseUrl, {
    user: 'Petra',
  });
  try {
    await timePages(page.context(), { shell: SHELL, data });
    const values: number[] = [];
    for (let run = -WARM_UP; run < RUNS; run += 1) {
      await page.goto(`${portal.baseUrl}${path}`);
      const took = await firstData(page);
      if (run >= 0) values.push(took);
    }
    return { measure: `${what}: frame → first data`, unit: 'ms', values, goal };
  } finally {
    await close();
  }
}

/** Size, compressed by gzip, of the scripts that a first visit loads and that hold code of ours, by their source maps. */
export async function chunkRow(
  browser: Browser,
  portal: TestPortal,
  { what, path }: { what: string; path: string },
): Promise<Row> {
  const { page, close } = await signIn(browser, portal.baseUrl, {
    user: 'Petra',
  });
  const scripts = new Set<string>();
  // Without a cache a page that is loaded again is a first visit.
  const session = await page.context().newCDPSession(page);
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  page.on('response', response => {
    const url = response.url();
    if (new URL(url).pathname.endsWith('.js')) scripts.add(url);
  });
  try {
    await page.goto(`${portal.baseUrl}${path}`, { waitUntil: 'networkidle' });
    let sum = 0;
    for (const url of scripts) {
      if (await hasOurs(url)) sum += await compressedSize(url);
    }
    return {
      measure: `${what}: scripts with our code, gzip`,
      unit: 'kB',
      values: [sum / 1000],
      goal: { kind: 'bar', max: 250 },
    };
  } finally {
    await close();
  }
}

/** Bytes. */
async function compressedSize(url: string): Promise<number> {
  const response = await fetch(url);
  return gzipSync(await response.text()).byteLength;
}

async function hasOurs(url: string): Promise<boolean> {
  const response = await fetch(`${url}.map`);
  if (!response.ok) throw new Error(`There is no source map of ${url}`);
  const { sources } = (await response.json()) as { sources: string[] };
  return sources.some(source => /plugins\/k8ssandra(-common)?\//.test(source));
}
