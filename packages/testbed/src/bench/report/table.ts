import { figuresOf, goalText, serversText } from './columns';
import { markdownTable } from './markdown';
import type { Row } from './row';

const HEAD = [
  'measure',
  'unit',
  'n',
  'min',
  'p50',
  'p99',
  'API servers p50 / p99, ms',
  'bar or aim',
  'K8ssandra operator',
];

/** The rows of one driver as a Markdown table. */
export function toMarkdown(rows: Row[]): string {
  return markdownTable(
    HEAD,
    rows.map(row => {
      const { n, min, p50, p99 } = figuresOf(row);
      return [
        row.measure,
        row.unit,
        n,
        min,
        p50,
        p99,
        serversText(row.servers),
        goalText(row),
        row.baseline ?? '',
      ];
    }),
  );
}
