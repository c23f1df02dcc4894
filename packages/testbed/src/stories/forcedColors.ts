import type { Page } from 'playwright-core';

/** What says that one of several is chosen. */
const CHOSEN = [
  'aria-pressed',
  'aria-selected',
  'aria-current',
  'aria-checked',
];

/** What is left to tell one thing from another where the system sets all colours. */
const LEFT = [
  'background-color',
  'border-bottom-width',
  'border-top-width',
  'border-top-style',
  'color',
  'font-weight',
  'outline-style',
  'text-decoration-line',
] as const;

/**
 * What nobody sees where the system sets all colours (`forced-colors: active`): which of several is chosen, if a background alone
 * said so. The page is to be in that mode.
 */
export function forcedColorFindings(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ chosen, left }) => {
      const isTheirs = (element: Element) =>
        element.matches('[class*=MuiTab-root]');
      const look = (element: Element) =>
        // a sign within, such as a tick or an underline, may say it as well
        [element, ...element.querySelectorAll('*')].map(each => {
          const style = getComputedStyle(each);
          return [
            each.tagName,
            ...left.map(name => style.getPropertyValue(name)),
          ];
        });
      return chosen.flatMap(name =>
        [...document.querySelectorAll(`[${name}="true"]`)].flatMap(element => {
          // Backstage's tabs have a bar of their own below
          if (isTheirs(element)) return [];
          const others = [...(element.parentElement?.children ?? [])].filter(
            each => each.getAttribute(name) === 'false',
          );
          const same = others.some(
            each =>
              JSON.stringify(look(each)) === JSON.stringify(look(element)),
          );
          return same
            ? [
                `with forced colours nothing says ${name}: ${element.outerHTML.slice(
                  0,
                  120,
                )}`,
              ]
            : [];
        }),
      );
    },
    { chosen: CHOSEN, left: LEFT },
  );
}
