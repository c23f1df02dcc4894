import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/**
 * Width of an element in whole pixels, known before the first picture is painted; `undefined` where it cannot be measured.
 * Changes of its height alone render nothing.
 */
export function useWidth<E extends HTMLElement>(): [
  RefObject<E>,
  number | undefined,
] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) {
      return undefined;
    }
    const measure = () =>
      setWidth(Math.floor(element.getBoundingClientRect().width) || undefined);
    measure();
    if (typeof ResizeObserver === 'undefined') {
      return undefined;
    }
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
