import { useRef, useState, type MouseEvent, type PointerEvent } from 'react';
import { placeAt } from '../../../lib/order/reorder';

/** A row that is being dragged, and the place it would take. */
export interface Dragging {
  from: number;
  to: number;
}

/**
 * Lets rows be dragged by a handle, with a mouse, a pen or a finger. The handle's row is found by `data-row`.
 * @param onMove - called when the row is let go at another place
 */
export function useDragOrder(onMove: (from: number, to: number) => void) {
  const list = useRef<HTMLDivElement>(null);
  const current = useRef<Dragging>();
  const wasDragged = useRef(false);
  const [dragging, setDragging] = useState<Dragging>();
  const follow = (next: Dragging | undefined) => {
    current.current = next;
    setDragging(next);
  };
  const boxes = () =>
    Array.from(list.current?.querySelectorAll('[data-row]') ?? []).map(row =>
      row.getBoundingClientRect(),
    );
  const handleOf = (index: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture?.(event.pointerId);
      wasDragged.current = false;
      current.current = { from: index, to: index };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const { current: drag } = current;
      if (!drag) return;
      const to = placeAt(boxes(), drag.from, event.clientY);
      if (to !== drag.to) {
        wasDragged.current = true;
        follow({ ...drag, to });
      }
    },
    onPointerUp: () => {
      const { current: drag } = current;
      follow(undefined);
      if (drag && drag.from !== drag.to) onMove(drag.from, drag.to);
    },
    onPointerCancel: () => follow(undefined),
    // what ends a drag is no click
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      if (wasDragged.current) {
        wasDragged.current = false;
        event.stopPropagation();
      }
    },
  });
  return { list, dragging, handleOf };
}
