/** A Markdown table, padded so that it reads well as plain text too. */
export function markdownTable(head: string[], lines: string[][]): string {
  const all = [head, ...lines];
  const widths = head.map((_, column) =>
    Math.max(3, ...all.map(line => line[column].length)),
  );
  const print = (line: string[]) =>
    `| ${line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [print(head), rule, ...lines.map(print)].join('\n');
}
