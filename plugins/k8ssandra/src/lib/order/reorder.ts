/** The list with one item at another place; both places are kept within the list. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const target = Math.max(0, Math.min(to, list.length - 1));
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, target), list[from], ...rest.slice(target)];
}

/** Top and bottom of a row, in pixels. */
export interface RowBox {
  top: number;
  bottom: number;
}

/** The place that a row which is dragged to a height would take: past the middle of another row it changes places with it. */
export function placeAt(boxes: RowBox[], from: number, y: number): number {
  const middle = ({ top, bottom }: RowBox) => (top + bottom) / 2;
  const above = boxes.filter(
    (box, index) => index !== from && middle(box) < y,
  ).length;
  return Math.min(above, boxes.length - 1);
}
