/** A part of a line; `end` is not before `start`. */
export interface Interval {
  start: number;
  end: number;
}

/** As much of an interval as lies within bounds: one, or none. */
export function clip<T extends Interval>(interval: T, bounds: Interval): T[] {
  const start = Math.max(interval.start, bounds.start);
  const end = Math.min(interval.end, bounds.end);
  return start < end ? [{ ...interval, start, end }] : [];
}

/** What is left of intervals where others lie over them. */
export function without<T extends Interval>(
  intervals: T[],
  over: Interval[],
): T[] {
  return over.reduce(
    (left, { start, end }) =>
      left.flatMap(each => [
        ...clip(each, { start: -Infinity, end: start }),
        ...clip(each, { start: end, end: Infinity }),
      ]),
    intervals,
  );
}

/** Layers of intervals, the first on top, as one line without overlaps. */
export function flatten<T extends Interval>(layers: T[][]): T[] {
  const shown: T[] = [];
  for (const layer of layers) {
    for (const each of layer) {
      shown.push(...without([each], shown));
    }
  }
  return shown.sort((a, b) => a.start - b.start);
}
