import type { BrowserContext, Page } from 'playwright-core';

/** What tells that a page has its frame, and that it shows data: CSS selectors. */
export interface FirstData {
  shell: string;
  data: string;
}

interface Timed {
  firstData: Promise<number>;
  steadiness: Steadiness;
}

/** What people would feel of a page at work. */
export interface Steadiness {
  /** The longest task of the main thread in milliseconds; 0 where none reached 50. */
  longestTask: number;
  /** Sum of the layout shifts that no input explains (CLS). */
  layoutShift: number;
}

/** Measures on every page that this context opens from now on. */
export async function timePages(
  context: BrowserContext,
  selectors: FirstData,
): Promise<void> {
  await context.addInitScript(({ shell, data }) => {
    const here = window as unknown as Timed;
    here.firstData = new Promise(resolve => {
      let framedAt: number | undefined;
      const observer = new MutationObserver(() => {
        if (document.querySelector(shell)) framedAt ??= performance.now();
        if (framedAt === undefined || !document.querySelector(data)) return;
        const from = framedAt;
        observer.disconnect();
        // What was inserted is on the screen with the frame after the next one.
        requestAnimationFrame(() =>
          requestAnimationFrame(() => resolve(performance.now() - from)),
        );
      });
      observer.observe(document, { childList: true, subtree: true });
    });
    here.steadiness = { longestTask: 0, layoutShift: 0 };
    new PerformanceObserver(list => {
      for (const { duration } of list.getEntries()) {
        here.steadiness.longestTask = Math.max(
          here.steadiness.longestTask,
          duration,
        );
      }
    }).observe({ type: 'longtask', buffered: true });
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as {
          value: number;
          hadRecentInput: boolean;
        };
        if (!hadRecentInput) here.steadiness.layoutShift += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  }, selectors);
}

/** Milliseconds from the frame of the page to its first data. */
export function firstData(page: Page): Promise<number> {
  return page.evaluate(() => (window as unknown as Timed).firstData);
}

/** Forgets what loading did. */
export async function startSteadiness(page: Page): Promise<void> {
  await page.evaluate(() => {
    (window as unknown as Timed).steadiness = {
      longestTask: 0,
      layoutShift: 0,
    };
  });
}

/** What happened since {@link startSteadiness}. */
export function steadiness(page: Page): Promise<Steadiness> {
  return page.evaluate(() => (window as unknown as Timed).steadiness);
}
