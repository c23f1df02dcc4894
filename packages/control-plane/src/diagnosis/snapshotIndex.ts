import { contextOf } from '../plan';
import type { EventFact, Snapshot } from '../snapshot/types';

/** Lookups in a snapshot that several rules need: made at the first use, once for all rules. */
export interface SnapshotIndex {
  /** Warning events on an object of a Kubernetes cluster, newest first. */
  events(context: string, kind: string, name: string): EventFact[];
}

/** Makes the lookups of a snapshot. */
export function snapshotIndex(snapshot: Snapshot): SnapshotIndex {
  const byContext = new Map<string, Map<string, EventFact[]>>();
  const eventsOf = (context: string) => {
    let found = byContext.get(context);
    if (!found) {
      found = groupByObject(contextOf(snapshot, context).events);
      byContext.set(context, found);
    }
    return found;
  };
  return {
    events: (context, kind, name) =>
      eventsOf(context).get(`${kind}/${name}`) ?? [],
  };
}

function groupByObject(events: EventFact[]): Map<string, EventFact[]> {
  const groups = new Map<string, EventFact[]>();
  for (const event of events) {
    const key = `${event.involved.kind}/${event.involved.name}`;
    const group = groups.get(key);
    if (group) {
      group.push(event);
    } else {
      groups.set(key, [event]);
    }
  }
  return groups;
}
