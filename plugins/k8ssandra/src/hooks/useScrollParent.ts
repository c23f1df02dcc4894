import { useLayoutEffect, useState, type RefObject } from 'react';

/** What scrolls an element: the nearest ancestor that does, else the window. `undefined` before the first layout. */
export function useScrollParent(
  element: RefObject<HTMLElement>,
): HTMLElement | Window | undefined {
  const [parent, setParent] = useState<HTMLElement | Window>();
  useLayoutEffect(() => {
    const look = () => setParent(scrollParentOf(element.current));
    look();
    window.addEventListener('resize', look);
    return () => window.removeEventListener('resize', look);
  }, [element]);
  return parent;
}

/** An ancestor that may scroll but has nothing to scroll, as on a phone where the whole page does, is passed over. */
function scrollParentOf(element: HTMLElement | null): HTMLElement | Window {
  for (
    let each = element?.parentElement;
    each && each !== document.body;
    each = each.parentElement
  ) {
    const { overflowY } = getComputedStyle(each);
    const scrolls = overflowY === 'auto' || overflowY === 'scroll';
    if (scrolls && each.scrollHeight > each.clientHeight) {
      return each;
    }
  }
  return window;
}
