type Point = [x: number, y: number];

/** Room for the width of the line at the edges. */
const MARGIN = 2;

const round = (value: number) => Math.round(value * 10) / 10;

/**
 * The line through values that are measured at equal distances, the highest at the top. A gap breaks the line; a value
 * between two gaps is a dot.
 */
export function sparkPath(
  values: ReadonlyArray<number | null>,
  width: number,
  height: number,
): { line: string; dots: Point[] } {
  const known = values.filter((value): value is number => value !== null);
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = (width - 2 * MARGIN) / Math.max(1, values.length - 1);
  const y = (value: number) =>
    span === 0
      ? height / 2
      : height - MARGIN - ((value - low) / span) * (height - 2 * MARGIN);

  const runs: Point[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) {
      runs.push([]);
    } else {
      runs[runs.length - 1].push([
        round(MARGIN + index * step),
        round(y(value)),
      ]);
    }
  });
  return {
    line: runs
      .filter(run => run.length > 1)
      .map(run => `M${run.map(point => point.join(' ')).join('L')}`)
      .join(''),
    dots: runs.filter(run => run.length === 1).map(([point]) => point),
  };
}
