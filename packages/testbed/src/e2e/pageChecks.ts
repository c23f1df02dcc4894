import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(
  createRequire(__filename).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What axe looks for: WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{
    violations: Array<{ id: string; nodes: Array<{ html: string }> }>;
  }>;
}

/** Parts of a page that are Backstage's own. */
const BACKSTAGE = [
  'nav',
  'header',
  '.bui-PluginHeader',
  '.bui-Header',
  '.bui-Card',
  '.MuiCircularProgress-root',
];

/** What axe finds in the parts of a page that are ours: rule and the first elements. */
export async function axeFindings(page: Page): Promise<string[]> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // As an expression of the debugger: the portal's policy allows no script but its own.
  if (!isThere) await page.evaluate(axe);
  return page.evaluate(
    async ({ rules, theirs }) => {
      const { violations } = await (window as unknown as { axe: Axe }).axe.run(
        { exclude: theirs.map(each => [each]) },
        { runOnly: rules, resultTypes: ['violations'] },
      );
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .slice(0, 3)
            .map(({ html }) => html.slice(0, 200))
            .join(' | ')}`,
      );
    },
    { rules: RULES, theirs: BACKSTAGE },
  );
}

/** Pixels by which the document is wider than the window. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - window.innerWidth,
  );
}

/** Requests of a page that went to another origin, as they come. */
export function foreignRequests(page: Page, baseUrl: string): string[] {
  const { host } = new URL(baseUrl);
  const found: string[] = [];
  page.on('request', request => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.host !== host) {
      found.push(request.url());
    }
  });
  return found;
}
