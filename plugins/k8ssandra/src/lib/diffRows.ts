import { stringify } from 'yaml';
import {
  withoutUnseen,
  type DiffLine,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { diffLines, type DiffRow } from './lineDiff';

/** What a diff shows: a line, the place that lines belong to, or a run of lines that did not change. */
export type ShownRow =
  | DiffRow
  | { mark: '@'; text: string }
  | { mark: '…'; count: number };

/** Lines around a difference that are shown with it. */
const CONTEXT = 3;

/** Two texts line by line; what is far from any difference is folded. */
export function rowsOfTexts(before: string, after: string): ShownRow[] {
  const rows = diffLines(seen(before), seen(after));
  if (rows.every(({ mark }) => mark === ' ')) return [];
  const near = rows.map((_, index) =>
    rows
      .slice(Math.max(0, index - CONTEXT), index + CONTEXT + 1)
      .some(({ mark }) => mark !== ' '),
  );
  const shown: ShownRow[] = [];
  rows.forEach((row, index) => {
    const last = shown[shown.length - 1];
    if (near[index]) {
      shown.push(row);
    } else if (last?.mark === '…') {
      last.count++;
    } else {
      shown.push({ mark: '…', count: 1 });
    }
  });
  return shown;
}

/** Differences by JSON pointer, each under its place in the words of YAML. */
export function rowsOfLines(lines: readonly DiffLine[]): ShownRow[] {
  return lines.flatMap(line => [
    { mark: '@' as const, text: placeOf(line.path) },
    ...('before' in line ? valueRows('-', line.before) : []),
    ...('after' in line ? valueRows('+', line.after) : []),
  ]);
}

/** How many lines were added and removed. */
export function countRows(rows: readonly ShownRow[]): {
  added: number;
  removed: number;
} {
  const count = (wanted: string) =>
    rows.filter(({ mark }) => mark === wanted).length;
  return { added: count('+'), removed: count('-') };
}

/** `/spec/cassandra/datacenters/0/size` as `spec.cassandra.datacenters[0].size`. */
export function placeOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(part => part.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part, index) => {
      if (/^\d+$/.test(part)) return `[${part}]`;
      if (!/^[\w-]+$/.test(part)) return `["${part}"]`;
      return index === 0 ? part : `.${part}`;
    })
    .join('');
}

function valueRows(mark: '+' | '-', value: unknown): ShownRow[] {
  if (value === undefined) return [];
  return seen(stringify(value))
    .replace(/\n$/, '')
    .split('\n')
    .map(text => ({ mark, text }));
}

/** A text that reads as another one would be approved for it. */
function seen(text: string): string {
  return text.split('\n').map(withoutUnseen).join('\n');
}
