/** A line of a text, and whether the last edit wrote it. */
export interface EditedLine {
  text: string;
  edited: boolean;
}

/**
 * The lines of a text, those marked that were not there before: the longest common subsequence stays unmarked.
 * Nothing is marked when there was nothing before.
 */
export function editedLines(
  before: string | undefined,
  after: string,
): EditedLine[] {
  const lines = after.replace(/\n$/, '').split('\n');
  if (before === undefined || before === after) {
    return lines.map(text => ({ text, edited: false }));
  }
  const kept = commonLines(before.replace(/\n$/, '').split('\n'), lines);
  return lines.map((text, index) => ({ text, edited: !kept.has(index) }));
}

/** Indexes of `after` that stand in `before` as well, in the same order. */
function commonLines(before: string[], after: string[]): Set<number> {
  const lengths = before.map(() => new Array<number>(after.length + 1).fill(0));
  lengths.push(new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      lengths[i][j] =
        before[i] === after[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  const kept = new Set<number>();
  for (let i = 0, j = 0; i < before.length && j < after.length; ) {
    if (before[i] === after[j]) {
      kept.add(j);
      i++;
      j++;
    } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return kept;
}
