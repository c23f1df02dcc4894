import type { Page } from 'playwright-core';

/** No page has more stops; who is still within the page then is caught in a trap. */
const MOST_STOPS = 400;

/** What within a widget of several is reached by arrow keys, not by Tab (WAI-ARIA). */
const COMPOSITE =
  '[role=grid],[role=radiogroup],[role=tablist],[role=toolbar],[role=listbox],[role=menu],[role=treegrid]';

/** What people operate. */
const OPERATED =
  'a[href],button,input:not([type=hidden]),select,textarea,summary,[role=button],[role=link],[role=tab],[role=checkbox],[role=switch]';

/**
 * What somebody without a mouse cannot do or see in the page that is shown: stops of Tab whose focus does not show, a place that keeps
 * the focus, and what Tab never comes to.
 */
export async function keyboardFindings(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    window.getSelection()?.removeAllRanges();
    // what fades in is looked at once it is there
    const style = document.createElement('style');
    style.textContent = '* { transition: none !important }';
    document.head.append(style);
  });
  const found: string[] = [];
  let stops = 0;
  for (; stops < MOST_STOPS; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(visit);
    if (stop === 'end') break;
    if (stop) found.push(stop);
  }
  if (stops === MOST_STOPS) found.push('Tab never comes to an end');
  return [
    ...found,
    ...(await page.evaluate(missed, {
      operated: OPERATED,
      composite: COMPOSITE,
    })),
  ];
}

/** Runs in the page: what is wrong with the focus where it is now. */
async function visit(): Promise<string | undefined> {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || 'stop' in element.dataset) {
    return 'end';
  }
  element.dataset.stop = '';
  const look = (of: Element) => {
    const style = getComputedStyle(of);
    const outline = style.outlineStyle === 'none' ? '' : style.outlineWidth;
    const { boxShadow, borderColor, borderWidth, backgroundColor } = style;
    return [outline, boxShadow, borderColor, borderWidth, backgroundColor];
  };
  // A box that scrolls is a stop of the browser's, with its own ring; a script cannot give it back its focus.
  if (element.tabIndex < 0) return undefined;
  // Tabs, buttons of its new design and plain fields are Backstage's own.
  if (element.matches('[class*=MuiTab-root],[class*=bui-],[id^=root_]')) {
    return undefined;
  }
  // A field shows it by its frame, a tick by the circle around it.
  const around = [element, element.parentElement, element.closest('label')];
  const looks = () =>
    around
      .flatMap(each =>
        each ? [each, ...each.querySelectorAll('fieldset')] : [],
      )
      .map(look)
      .join();
  // React draws what changed after the event.
  const drawn = () =>
    new Promise(resolve => {
      requestAnimationFrame(() => setTimeout(resolve));
    });
  await drawn();
  const focused = looks();
  element.blur();
  await drawn();
  const blurred = looks();
  element.focus({ preventScroll: true });
  return focused === blurred
    ? `the focus does not show: ${element.outerHTML.slice(0, 160)}`
    : undefined;
}

/** Runs in the page: what can be operated and was never come to. */
function missed({
  operated,
  composite,
}: {
  operated: string;
  composite: string;
}): string[] {
  return [...document.querySelectorAll<HTMLElement>(operated)].flatMap(each => {
    const hidden =
      !each.checkVisibility({ visibilityProperty: true }) ||
      each.closest('[aria-hidden=true],[inert]') !== null ||
      (each as HTMLButtonElement).disabled ||
      each.getAttribute('aria-disabled') === 'true' ||
      (each as HTMLInputElement).type === 'radio';
    const reached = 'stop' in each.dataset || each.closest(composite) !== null;
    return hidden || reached
      ? []
      : [`Tab never comes to: ${each.outerHTML.slice(0, 160)}`];
  });
}
