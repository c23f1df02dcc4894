import { InputError } from '@backstage/errors';
import {
  HISTORY_KINDS,
  type HistoryKind,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Position } from '../database/operations/listEntries';
import { parseCursor } from './cursor';

/** A query as it is written in an address. */
export interface RawQuery {
  from?: string;
  to?: string;
  span?: string;
  datacenter?: string;
  kinds?: string;
  cursor?: string;
  limit?: string;
}

/** A query that was checked. Times are epoch milliseconds. */
export interface ParsedQuery {
  from?: number;
  to?: number;
  /** Milliseconds before `to`, or before now. */
  span?: number;
  datacenter?: string;
  kinds?: HistoryKind[];
  after?: Position;
  limit: number;
}

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;
const MIN_SPAN = 60;
const MAX_SPAN = 400 * 24 * 3600;
/** RFC 1123, with room for what a control plane may cut. */
const DATACENTER = /^(?:-|[a-z0-9](?:[-.a-z0-9]{0,251}[a-z0-9])?)$/;

/** RFC 3339: a date and time with its offset. */
const TIME =
  /^\d{4}-\d{2}-\d{2}[Tt]\d{2}:\d{2}:\d{2}(\.\d{1,9})?([Zz]|[+-]\d{2}:\d{2})$/;

/** @throws InputError naming the parameter and what to write there */
export function parseQuery(raw: RawQuery): ParsedQuery {
  const from = parseTime('from', raw.from);
  const to = parseTime('to', raw.to);
  if (from !== undefined && to !== undefined && from > to) {
    throw new InputError('from: write a time that is not after "to"');
  }
  if (from !== undefined && raw.span !== undefined) {
    throw new InputError('span: leave it out, or leave out "from"');
  }
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(raw.span !== undefined && { span: parseSpan(raw.span) }),
    ...(raw.datacenter !== undefined && {
      datacenter: parseDatacenter(raw.datacenter),
    }),
    ...(raw.kinds !== undefined && { kinds: parseKinds(raw.kinds) }),
    ...(raw.cursor !== undefined && { after: parseCursor(raw.cursor) }),
    limit: parseLimit(raw.limit),
  };
}

function parseTime(name: string, text: string | undefined) {
  if (text === undefined) return undefined;
  const at = TIME.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) {
    throw new InputError(
      `${name}: write a time such as 2026-01-31T15:05:00Z (RFC 3339)`,
    );
  }
  return at;
}

function parseSpan(text: string): number {
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  if (!(seconds >= MIN_SPAN && seconds <= MAX_SPAN)) {
    throw new InputError(
      `span: write a whole number of seconds from ${MIN_SPAN} to ${MAX_SPAN}`,
    );
  }
  return seconds * 1000;
}

function parseDatacenter(text: string): string {
  if (!DATACENTER.test(text)) {
    throw new InputError(
      'datacenter: write the name of a CassandraDatacenter, or - for what concerns none',
    );
  }
  return text;
}

function parseKinds(text: string): HistoryKind[] {
  const kinds = [...new Set(text.split(','))];
  const known: readonly string[] = HISTORY_KINDS;
  if (kinds.some(kind => !known.includes(kind))) {
    throw new InputError(
      `kinds: write one or more of ${HISTORY_KINDS.join(
        ', ',
      )}, with commas between`,
    );
  }
  return kinds as HistoryKind[];
}

function parseLimit(text: string | undefined): number {
  if (text === undefined) return DEFAULT_LIMIT;
  const limit = /^\d{1,6}$/.test(text) ? Number(text) : NaN;
  if (!(limit >= 1 && limit <= MAX_LIMIT)) {
    throw new InputError(`limit: write a whole number from 1 to ${MAX_LIMIT}`);
  }
  return limit;
}
