import type { Page } from 'playwright-core';

/** Where the page keeps what is seen. */
interface Watched {
  stateSeen: Promise<number>;
}

/** Begins to wait, in the page, until the element of a test id has another state; it must not have that state yet. */
export async function watchState(
  page: Page,
  testId: string,
  state: string,
): Promise<void> {
  const selector = `[data-testid="${testId}"]`;
  await page.locator(`${selector}:not([data-state="${state}"])`).waitFor();
  await page.evaluate(wanted => {
    (window as unknown as Watched).stateSeen = new Promise(resolve => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector(wanted)) return;
        observer.disconnect();
        resolve(performance.timeOrigin + performance.now());
      });
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        attributes: true,
      });
    });
  }, `${selector}[data-state="${state}"]`);
}

/** When the page showed it: milliseconds since 1970 by the clock of this machine, with fractions. */
export function stateSeen(page: Page): Promise<number> {
  return page.evaluate(
    () => (window as unknown as Watched).stateSeen,
  ) as Promise<number>;
}
