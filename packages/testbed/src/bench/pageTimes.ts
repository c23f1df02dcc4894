import type { BrowserContext, Page } from 'playwright-core';

/** What tells that a page has its frame, and that it shows data: CSS selectors. */
export interface FirstData {
  shell: string;
  data: string;
}

/** An entry of the browser's, as far as it is used. */
interface Shift {
  value: number;
  hadRecentInput: boolean;
  sources: Array<{
    node: Node | null;
    previousRect: DOMRect;
    currentRect: DOMRect;
  }>;
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
  /** What moved, and by how many pixels: each sort once. */
  moved: string[];
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
    here.steadiness = { longestTask: 0, layoutShift: 0, moved: [] };
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
        const { value, hadRecentInput, sources } = entry as unknown as Shift;
        if (hadRecentInput) continue;
        here.steadiness.layoutShift += value;
        for (const { node, previousRect, currentRect } of sources) {
          const what = (node as Element | null)?.textContent?.slice(0, 40);
          const by = Math.round(currentRect.top - previousRect.top);
          const text = `${by} px: ${what}`;
          const { moved } = here.steadiness;
          if (!moved.includes(text)) moved.push(text);
        }
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
      moved: [],
    };
  });
}

/** What happened since {@link startSteadiness}. */
export function steadiness(page: Page): Promise<Steadiness> {
  return page.evaluate(() => (window as unknown as Timed).steadiness);
}
