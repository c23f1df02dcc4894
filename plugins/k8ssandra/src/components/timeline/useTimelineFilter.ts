import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import {
  HISTORY_KINDS,
  type HistoryKind,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withParams } from '../../lib/searchParams';
import {
  formatTo,
  parseRange,
  parseTo,
  type Range,
} from '../../lib/timeline/ranges';

/** What of a timeline is looked at. */
export interface TimelineFilter {
  range: Range;
  /** Epoch milliseconds; `undefined` for now. */
  to: number | undefined;
  /** All when empty. */
  kinds: HistoryKind[];
  /** Object name of a datacenter, `-` for the control plane, empty for all. */
  region: string;
}

/** The filter, and how it is changed. */
export interface TimelineFilterState {
  filter: TimelineFilter;
  change(next: Partial<TimelineFilter>): void;
}

/** What of a timeline is looked at, kept in the address so that it can be shared. */
export function useTimelineFilter(): TimelineFilterState {
  const [parameters, setParameters] = useSearchParams();
  const kinds = (parameters.get('kinds') ?? '').split(',');
  const filter: TimelineFilter = {
    range: parseRange(parameters.get('range')),
    to: parseTo(parameters.get('to')),
    kinds: HISTORY_KINDS.filter(each => kinds.includes(each)),
    region: parameters.get('region') ?? '',
  };
  const change = useCallback(
    (next: Partial<TimelineFilter>) =>
      setParameters(before => withParams(before, textsOf(next)), {
        replace: true,
      }),
    [setParameters],
  );
  return { filter, change };
}

function textsOf(next: Partial<TimelineFilter>): Record<string, string> {
  const { range, to, kinds, region } = next;
  return {
    ...(range !== undefined && { range }),
    ...('to' in next && { to: to === undefined ? '' : formatTo(to) }),
    ...(kinds !== undefined && { kinds: kinds.join(',') }),
    ...(region !== undefined && { region }),
  };
}
