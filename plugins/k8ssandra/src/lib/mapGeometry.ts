/** Measures of the region map in pixels. */
export const MAP = {
  /** Between two panels. */
  gap: 24,
  /** Of the strip of API links above the panels. */
  wire: 46,
  /** Height of the bar that the links to the regions leave from. */
  bar: 16,
  /** From the panels to the first data links, and from each level to the next. */
  firstLevel: 30,
  level: 34,
  /** Between two data links that end at the same panel. */
  apart: 9,
  corner: 10,
  /** At least this wide, data links are drawn; narrower, they are a list (ux 6, "1024"). */
  linksFrom: 960,
  /** Narrower, panels stand below each other. */
  columnsFrom: 640,
  /** Panels in a row. */
  inRow: 3,
} as const;

/** Columns of a map of so many regions and pixels; as if wide where the width is not known. */
export function columnsOf(count: number, width: number | undefined): number {
  if (width !== undefined && width < MAP.columnsFrom) {
    return 1;
  }
  return Math.max(1, Math.min(count, MAP.inRow));
}

/** The middle of each column. */
export function centresOf(columns: number, width: number): number[] {
  const panel = (width - (columns - 1) * MAP.gap) / columns;
  return Array.from(
    { length: columns },
    (_, index) => index * (panel + MAP.gap) + panel / 2,
  );
}

/** From the control plane, in the middle above, to the panel below `x`. */
export function apiLinkPath(x: number, width: number): string {
  return `M${round(width / 2)} 0V${MAP.bar}H${round(x)}V${MAP.wire}`;
}

/** A data link and the place of its label. */
export interface LinkShape {
  path: string;
  /** Middle of the label. */
  x: number;
  y: number;
  /** Pixels that the label may take. */
  room: number;
}

/** A link below the panels, deeper the farther apart its ends are. */
export function dataLinkShape(
  { from, to }: { from: number; to: number },
  centres: number[],
): LinkShape {
  const far = to - from - 1;
  const shift = far === 0 ? MAP.apart : -MAP.apart;
  const left = centres[from] + shift;
  const right = centres[to] - shift;
  const y = MAP.firstLevel + far * MAP.level;
  const { corner } = MAP;
  const path = [
    `M${round(left)} 0V${y - corner}`,
    `Q${round(left)} ${y} ${round(left + corner)} ${y}`,
    `H${round(right - corner)}`,
    `Q${round(right)} ${y} ${round(right)} ${y - corner}V0`,
  ].join('');
  const room = right - left - 4 * corner;
  return { path, x: (left + right) / 2, y, room };
}

/** Height of the strip of data links below so many panels in one row. */
export function linksHeight(columns: number): number {
  return columns < 2
    ? 0
    : MAP.firstLevel + (columns - 2) * MAP.level + MAP.firstLevel / 2;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
