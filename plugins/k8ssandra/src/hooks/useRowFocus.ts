import {
  useEffect,
  useRef,
  useState,
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
} from 'react';

/** What {@link useRowFocus} works with. Rows carry `data-index`, and in each an element with `data-row-link` takes the focus. */
export interface RowFocusOptions {
  body: RefObject<HTMLElement>;
  count: number;
  /** ↑ on the first row. */
  onLeaveUp?(): void;
}

/** Moves the focus from row to row with ↑ ↓ Home End, rows that are not drawn yet included. */
export function useRowFocus({ body, count, onLeaveUp }: RowFocusOptions) {
  const [focused, setFocused] = useState<number>();
  const wanted = useRef<number>();

  // a row far away is drawn first and takes the focus then
  useEffect(() => {
    if (wanted.current === undefined) return;
    const link = linkOf(body.current, wanted.current);
    if (link) {
      wanted.current = undefined;
      link.focus();
    }
  });

  const focusRow = (index: number, scrollTo: (index: number) => void) => {
    const link = linkOf(body.current, index);
    if (link) {
      link.focus();
    } else if (index < count) {
      wanted.current = index;
      setFocused(index);
      scrollTo(index);
    }
  };

  const onKeyDown = (
    event: KeyboardEvent<HTMLElement>,
    scrollTo: (index: number) => void,
  ) => {
    const at = indexOf(event.target);
    const next = at === undefined ? undefined : nextIndex(event, at, count);
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) {
      onLeaveUp?.();
      return;
    }
    focusRow(next, scrollTo);
  };

  return {
    focused,
    focusRow,
    handlers: (scrollTo: (index: number) => void) => ({
      onKeyDown: (event: KeyboardEvent<HTMLElement>) =>
        onKeyDown(event, scrollTo),
      onFocus: (event: FocusEvent) => setFocused(indexOf(event.target)),
      onBlur: () => {
        if (wanted.current === undefined) setFocused(undefined);
      },
    }),
  };
}

function nextIndex(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  at: number,
  count: number,
): number | undefined {
  if (altKey || ctrlKey || metaKey || shiftKey) return undefined;
  switch (key) {
    case 'ArrowDown':
      return at + 1 < count ? at + 1 : undefined;
    case 'ArrowUp':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}

function indexOf(target: EventTarget): number | undefined {
  const row = (target as Element).closest<HTMLElement>('[data-index]');
  return row ? Number(row.dataset.index) : undefined;
}

function linkOf(body: HTMLElement | null, index: number): HTMLElement | null {
  return (
    body?.querySelector<HTMLElement>(
      `[data-index="${index}"] [data-row-link]`,
    ) ?? null
  );
}
