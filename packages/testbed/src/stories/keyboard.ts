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
function visit(): string | undefined {
  const element = document.activeElement as HTMLElement | null;
  if (!element || element === document.body || 'stop' in element.dataset) {
    return 'end';
  }
  element.dataset.stop = '';
  const show = (of: HTMLElement) => {
    const {
      outlineStyle,
      outlineWidth,
      boxShadow,
      borderColor,
      backgroundColor,
      textDecorationLine,
    } = getComputedStyle(of);
    return [
      outlineStyle === 'none' ? '' : outlineWidth,
      boxShadow,
      borderColor,
      backgroundColor,
      textDecorationLine,
    ].join();
  };
  // a field shows it by its frame, a button of Material UI by the ripple within
  const around = [
    element,
    element.parentElement,
    element.closest<HTMLElement>(
      '[class*=MuiInputBase-root],[class*=MuiFormControl-root],label,tr,[role=row]',
    ),
  ].flatMap(each => each ?? []);
  const framesOf = () =>
    around
      .map(each =>
        [
          show(each),
          ...[
            ...each.querySelectorAll<HTMLElement>(
              'fieldset,[class*=TouchRipple] *',
            ),
          ].map(show),
        ].join(),
      )
      .join();
  const focused = framesOf();
  const rippling = element.querySelector('[class*=rippleVisible]') !== null;
  element.blur();
  const blurred = framesOf();
  element.focus({ preventScroll: true });
  return focused === blurred && !rippling
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
      each.getClientRects().length === 0 ||
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
