import { useLayoutEffect, useState, type RefObject } from 'react';
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  useVirtualizer,
  windowScroll,
  type VirtualizerOptions,
} from '@tanstack/react-virtual';
import { useScrollParent } from './useScrollParent';

type Row = HTMLTableRowElement;
type Options = VirtualizerOptions<any, Row>;

/** How a window scrolls, and how an element does: the same list works in both. */
const ofWindow = {
  observeElementRect: observeWindowRect,
  observeElementOffset: observeWindowOffset,
  scrollToFn: windowScroll,
} as unknown as Partial<Options>;
const ofElement: Partial<Options> = {
  observeElementRect,
  observeElementOffset,
  scrollToFn: elementScroll,
};

/** What {@link useVirtualRows} shows of a long table. */
export interface VirtualRows {
  /** The rows to draw, in order, each with the pixels of what is not drawn right above it. */
  rows: Array<{ index: number; gap: number }>;
  /** Pixels of what is not drawn below the last. */
  after: number;
  /** The `ref` of each drawn row, which also carries its index as `data-index`. */
  measure: ((row: Row | null) => void) | undefined;
  scrollTo(index: number): void;
}

/** Props of {@link useVirtualRows}. */
export interface VirtualRowsOptions {
  /** The body of the table. */
  body: RefObject<HTMLElement>;
  count: number;
  /** Up to so many rows all are drawn: a browser finds text in them, and prints them. */
  most: number;
  estimatedHeight: number;
  keyOf(index: number): string;
  /** Is drawn wherever it is, so that focus is not lost. */
  focused: number | undefined;
}

/** Draws only the rows of a long table that can be seen. Rows have the height of their content. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { body, count, most, estimatedHeight, keyOf, focused } = options;
  const parent = useScrollParent(body);
  const enabled = count > most;
  const scrollMargin = useOffset(body, parent, enabled);
  const virtualizer = useVirtualizer<any, Row>({
    ...(parent === window ? ofWindow : ofElement),
    count,
    enabled,
    getScrollElement: () => parent ?? null,
    estimateSize: () => estimatedHeight,
    getItemKey: keyOf,
    overscan: 4,
    // to the fraction of a pixel: sums of rounded heights move what is seen
    measureElement: row => row.getBoundingClientRect().height,
    initialOffset: () => scrollOf(parent),
    scrollMargin,
    rangeExtractor: range => {
      const drawn = defaultRangeExtractor(range);
      return focused === undefined || focused >= count
        ? drawn
        : [...new Set([...drawn, focused])].sort((a, b) => a - b);
    },
  });
  if (!enabled) {
    return {
      rows: Array.from({ length: count }, (_, index) => ({ index, gap: 0 })),
      after: 0,
      measure: undefined,
      scrollTo: () => {},
    };
  }
  const items = virtualizer.getVirtualItems();
  const endOf = (position: number) => items[position]?.end ?? scrollMargin;
  return {
    rows: items.map(({ index, start }, position) => ({
      index,
      gap: start - endOf(position - 1),
    })),
    after: virtualizer.getTotalSize() + scrollMargin - endOf(items.length - 1),
    measure: virtualizer.measureElement,
    scrollTo: index => virtualizer.scrollToIndex(index),
  };
}

/** The list takes the page as it finds it, and scrolls nothing by itself. */
function scrollOf(parent: HTMLElement | Window | undefined): number {
  return parent instanceof HTMLElement ? parent.scrollTop : window.scrollY;
}

/** How far below the top of what scrolls a table begins; looked at after each render, because what stands above it changes. */
function useOffset(
  body: RefObject<HTMLElement>,
  parent: HTMLElement | Window | undefined,
  enabled: boolean,
): number {
  const [offset, setOffset] = useState(0);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useLayoutEffect(() => {
    if (!enabled || !parent || !body.current) return;
    const { top } = body.current.getBoundingClientRect();
    const now =
      parent instanceof HTMLElement
        ? top - parent.getBoundingClientRect().top + parent.scrollTop
        : top + window.scrollY;
    setOffset(Math.round(now));
  });
  return offset;
}
