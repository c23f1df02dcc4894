/** A line of a diff: kept, added or removed. */
export interface DiffRow {
  mark: ' ' | '+' | '-';
  text: string;
}

/** Differences beyond which two texts are shown as one gone and one new: nobody reads them line by line. */
const MAX_EDITS = 2000;

const rows = (mark: DiffRow['mark'], lines: string[]): DiffRow[] =>
  lines.map(text => ({ mark, text }));

/** The fewest lines to remove and add that make the second text of the first (Myers 1986). */
export function diffLines(before: string, after: string): DiffRow[] {
  const a = linesOf(before);
  const b = linesOf(after);
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    start++;
  }
  let end = 0;
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  ) {
    end++;
  }
  return [
    ...rows(' ', a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    ...rows(' ', a.slice(a.length - end)),
  ];
}

function linesOf(text: string): string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Furthest `x` on each diagonal `x - y`, one map for each number of edits. */
type Frontier = Map<number, number>;

function middle(a: string[], b: string[]): DiffRow[] {
  const trace: Frontier[] = [];
  let frontier: Frontier = new Map([[1, 0]]);
  for (
    let edits = 0;
    edits <= Math.min(MAX_EDITS, a.length + b.length);
    edits++
  ) {
    const next: Frontier = new Map();
    trace.push(frontier);
    for (let k = -edits; k <= edits; k += 2) {
      let x = startOf(frontier, k, edits);
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) {
        x++;
      }
      next.set(k, x);
      if (x >= a.length && x - k >= b.length) {
        return walkBack(trace, a, b);
      }
    }
    frontier = next;
  }
  return [...rows('-', a), ...rows('+', b)];
}

/** Whether the way to diagonal `k` comes from above (an added line) rather than from the left (a removed one). */
function fromAbove(frontier: Frontier, k: number, edits: number): boolean {
  const left = frontier.get(k - 1) ?? -1;
  const above = frontier.get(k + 1) ?? -1;
  return k === -edits || (k !== edits && left < above);
}

function startOf(frontier: Frontier, k: number, edits: number): number {
  return fromAbove(frontier, k, edits)
    ? frontier.get(k + 1) ?? 0
    : (frontier.get(k - 1) ?? 0) + 1;
}

function walkBack(trace: Frontier[], a: string[], b: string[]): DiffRow[] {
  const found: DiffRow[] = [];
  let x = a.length;
  let y = b.length;
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const k = x - y;
    const above = fromAbove(trace[edits], k, edits);
    const from = startOf(trace[edits], k, edits);
    while (x > from) {
      x--;
      y--;
      found.push({ mark: ' ', text: a[x] });
    }
    if (edits > 0) {
      found.push(
        above ? { mark: '+', text: b[--y] } : { mark: '-', text: a[--x] },
      );
    }
  }
  return found.reverse();
}
