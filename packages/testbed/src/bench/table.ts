import { missed, summaryOf, type Row } from './row';

const HEAD = [
  'measure',
  'unit',
  'n',
  'min',
  'p50',
  'p99',
  'bar or aim',
  'K8ssandra operator',
];

/** The rows as a Markdown table, padded so that it reads well as plain text too. */
export function toMarkdown(rows: Row[]): string {
  const lines = [HEAD, ...rows.map(cells)];
  const widths = HEAD.map((_, column) =>
    Math.max(3, ...lines.map(line => line[column].length)),
  );
  const print = (line: string[]) =>
    `| ${line
      .map((cell, column) => cell.padEnd(widths[column]))
      .join(' | ')} |`;
  const rule = `| ${widths.map(width => '-'.repeat(width)).join(' | ')} |`;
  return [print(lines[0]), rule, ...lines.slice(1).map(print)].join('\n');
}

function cells(row: Row): string[] {
  const { measure, unit, baseline = '' } = row;
  const { n, min, p50, p99 } = summaryOf(row);
  return [
    measure,
    unit,
    String(n),
    ...[min, p50, p99].map(format),
    goalText(row),
    baseline,
  ];
}

function format(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value)
    ? value.toFixed(0)
    : value.toFixed(1);
}

/** `bar ≤ 40`, `aim p50 ≤ 30, p99 ≤ 150 (p99 missed)`. */
function goalText(row: Row): string {
  const { goal } = row;
  if (!goal) return '';
  const parts = [
    goal.p50 !== undefined && `p50 ≤ ${goal.p50}`,
    goal.p99 !== undefined && `p99 ≤ ${goal.p99}`,
    goal.max !== undefined && `≤ ${goal.max}`,
  ].filter(Boolean);
  const broken = missed(row).map(part => (part === 'max' ? '' : `${part} `));
  const verdict =
    broken.length > 0 ? ` (${broken.join('and ')}**missed**)` : '';
  return `${goal.kind} ${parts.join(', ')}${verdict}`;
}
