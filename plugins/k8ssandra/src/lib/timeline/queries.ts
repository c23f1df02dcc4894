import type {
  HistoryKind,
  HistoryQuery,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { formatTo, RANGES, type Range } from './ranges';
import type { Span } from './types';

/** What lanes are made of; events are many, and stand in the list. */
const LANE_KINDS: HistoryKind[] = [
  'transition',
  'change',
  'operation',
  'outage',
];

/** A page of the list. */
const LIST_LIMIT = 100;
/** And of what lanes are made of: all of it, if it can be. */
const LANE_LIMIT = 500;
/** So many pages of it, and no more. */
export const LANE_PAGES = 4;

/** What of history is asked for. */
export interface Asked {
  range: Range;
  /** Epoch milliseconds; `undefined` for now. */
  to: number | undefined;
  /** All when empty. */
  kinds: HistoryKind[];
  /** Of a cluster: one datacenter, `-` for none, empty for everything. */
  region: string;
}

/** The queries for the list and for the lanes of the same time and place. */
export function queriesOf({ range, to, kinds, region }: Asked): {
  list: HistoryQuery;
  lanes: HistoryQuery;
} {
  const common: HistoryQuery = {
    span: RANGES[range],
    ...(to !== undefined && { to: formatTo(to) }),
    ...(region !== '' && { datacenter: region }),
  };
  return {
    list: { ...common, ...(kinds.length > 0 && { kinds }), limit: LIST_LIMIT },
    lanes: { ...common, kinds: LANE_KINDS, limit: LANE_LIMIT },
  };
}

/** The span that an answer is about; `now` in epoch milliseconds by the server's clock. */
export function spanOfQuery(
  { span = RANGES['24h'], to }: HistoryQuery,
  now: number,
): Span {
  const end = Math.min(to === undefined ? now : Date.parse(to), now);
  return { from: end - span * 1000, to: end };
}
