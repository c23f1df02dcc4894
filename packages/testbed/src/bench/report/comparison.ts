import { DRIVERS, type Driver } from '../fleets/types';
import { figuresOf, goalText, serversText } from './columns';
import { markdownTable } from './markdown';
import type { Row } from './row';

const HEAD = [
  'measure',
  'unit',
  ...DRIVERS.flatMap(driver => [
    `${driver}: n`,
    'p50',
    'p99',
    'its API servers',
  ]),
  'bar or aim',
  'K8ssandra operator',
];

const NOTHING = ['', '', '', ''];

/** What was measured, by driver. */
export type RowsByDriver = Partial<Record<Driver, Row[]>>;

/** The rows of all drivers side by side: one line for each measure, in the order of the driver that has it first. */
export function toComparison(rows: RowsByDriver): string {
  const measures = DRIVERS.map(
    driver => rows[driver]?.map(each => each.measure) ?? [],
  ).reduce(interleave);
  return markdownTable(
    HEAD,
    measures.map(measure => {
      const found = DRIVERS.map(driver => ({
        driver,
        row: rows[driver]?.find(each => each.measure === measure),
      }));
      const measured = found.filter(
        (each): each is Measured => each.row !== undefined,
      );
      const [{ row: first }] = measured;
      return [
        measure,
        first.unit,
        ...found.flatMap(({ row }) => (row ? cellsOf(row) : NOTHING)),
        goalsOf(measured),
        measured.find(each => each.row.baseline)?.row.baseline ?? '',
      ];
    }),
  );
}

/** What a driver found for a measure. */
interface Measured {
  driver: Driver;
  row: Row;
}

function cellsOf(row: Row): string[] {
  const { n, p50, p99 } = figuresOf(row);
  return [n, p50, p99, serversText(row.servers)];
}

/** Once where all that measured it have the same, with the drivers where they differ. */
function goalsOf(measured: Measured[]): string {
  const drivers = new Map<string, Driver[]>();
  for (const { driver, row } of measured) {
    const text = goalText(row);
    drivers.set(text, [...(drivers.get(text) ?? []), driver]);
  }
  const texts = [...drivers].filter(([text]) => text !== '');
  return drivers.size === 1
    ? texts.map(([text]) => text).join('')
    : texts.map(([text, names]) => `${names.join(', ')}: ${text}`).join('; ');
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
