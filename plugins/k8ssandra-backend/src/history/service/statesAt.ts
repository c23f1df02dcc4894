import type {
  HistoryState,
  TransitionEntry,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { StateRow } from '../database/operations/listStates';

/**
 * The states at a moment: what the last transition before it led to, else what the first one after it led from. Of two clusters of one
 * name, one after the other, the one that was there counts. Pure.
 */
export function statesAt(rows: {
  before: StateRow[];
  after: StateRow[];
}): HistoryState[] {
  const states = new Map<string, HistoryState>();
  const add = (row: StateRow, end: 'from' | 'to') => {
    const { subject, [end]: state } = JSON.parse(row.body) as TransitionEntry;
    const { context, datacenter } = row;
    const place = JSON.stringify([subject, context, datacenter]);
    const known = states.get(place);
    if (!known || known.state === null) {
      states.set(place, { subject, context, datacenter, state });
    }
  };
  const placeOf = ({ subject_id, context, datacenter }: StateRow) =>
    JSON.stringify([subject_id, context, datacenter]);
  const told = new Set(rows.before.map(placeOf));
  rows.before.forEach(each => add(each, 'to'));
  rows.after
    .filter(each => !told.has(placeOf(each)))
    .forEach(each => add(each, 'from'));
  return [...states.values()];
}
