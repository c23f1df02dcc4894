import {
  plainText,
  type HistoryEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

const COLUMNS = [
  'at',
  'until',
  'kind',
  'controlPlane',
  'namespace',
  'cluster',
  'context',
  'datacenter',
  'what',
  'from',
  'to',
  'count',
  'manager',
  'user',
  'sentence',
] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], unknown>>;

/** Entries as CSV (RFC 4180) with a line of names. Nothing in a cell is a formula or moves a cursor. */
export function toCsv(entries: HistoryEntry[]): string {
  const lines = entries.map(entry => {
    const row = rowOf(entry);
    return COLUMNS.map(name => cell(row[name])).join(',');
  });
  return [COLUMNS.join(','), ...lines, ''].join('\r\n');
}

function rowOf(entry: HistoryEntry): Row {
  const { at, until, kind, controlPlane, cluster, context, datacenter } = entry;
  return {
    at,
    until,
    kind,
    controlPlane,
    namespace: cluster?.namespace,
    cluster: cluster?.name,
    context,
    datacenter,
    sentence: entry.sentence.text,
    ...own(entry),
  };
}

function own(entry: HistoryEntry): Row {
  switch (entry.kind) {
    case 'transition':
      return { what: entry.subject, from: entry.from, to: entry.to };
    case 'change': {
      const { manager, user } = entry.author;
      return { what: entry.verb, manager, user };
    }
    case 'event':
      return { what: entry.reason, count: entry.count };
    case 'operation':
      return { what: entry.command, to: entry.state };
    default:
      return { what: entry.connection };
  }
}

/** Spreadsheets cut a cell after 32 767 characters. */
const MAX_CELL = 32_000;

/** What a spreadsheet takes as the beginning of a formula, full-width forms included. */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** One cell, always in quotation marks. */
export function cell(value: unknown): string {
  const text = plainText(String(value ?? ''), MAX_CELL);
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return `"${harmless.replace(/"/g, '""')}"`;
}
