import { figuresOf, goalText, serversText } from './columns';
import { markdownTable } from './markdown';
import type { Row } from './row';

const HEAD = [
  'measure',
  'unit',
  'simulator: n',
  'p50',
  'p99',
  'its API servers',
  'real: n',
  'p50',
  'p99',
  'its API servers',
  'bar or aim',
  'K8ssandra operator',
];

const NOTHING = ['', '', '', ''];

/** The rows of both drivers side by side: one line for each measure, in the order of the driver that has it first. */
export function toComparison(simulator: Row[], real: Row[]): string {
  const measures = interleave(
    simulator.map(each => each.measure),
    real.map(each => each.measure),
  );
  const find = (rows: Row[], measure: string) =>
    rows.find(each => each.measure === measure);
  return markdownTable(
    HEAD,
    measures.map(measure => {
      const simulated = find(simulator, measure);
      const onReal = find(real, measure);
      const either = (onReal ?? simulated) as Row;
      return [
        measure,
        either.unit,
        ...cellsOf(simulated),
        ...cellsOf(onReal),
        goalsOf(simulated, onReal),
        either.baseline ?? '',
      ];
    }),
  );
}

function cellsOf(row: Row | undefined): string[] {
  if (!row) return NOTHING;
  const { n, p50, p99 } = figuresOf(row);
  return [n, p50, p99, serversText(row.servers)];
}

/** Once where both have the same, with the driver where they differ. */
function goalsOf(simulated: Row | undefined, real: Row | undefined): string {
  const [one, other] = [simulated, real].map(row => (row ? goalText(row) : ''));
  if (one === other) return one;
  return [one && `simulator: ${one}`, other && `real: ${other}`]
    .filter(Boolean)
    .join('; ');
}

/** All of both, in the order of the first; what only the second has comes after what stands before it there. */
export function interleave(first: string[], second: string[]): string[] {
  const all = [...first];
  second.forEach((each, index) => {
    if (all.includes(each)) return;
    const before = second[index - 1];
    const at = before === undefined ? 0 : all.indexOf(before) + 1;
    all.splice(at, 0, each);
  });
  return all;
}
