import type {
  HistoryEntry,
  HistoryKind,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ListedEntry } from '../database/operations/listEntries';

/**
 * An entry as the API shows it: times in UTC, ages as of now.
 * @param users - who asked for changes through our API, by the key of the author
 * @param now - epoch milliseconds
 */
export function toEntry(
  row: ListedEntry,
  users: ReadonlyMap<string, string>,
  now: number,
): HistoryEntry {
  const { authorKey, ...body } = bodyOf(row);
  const at = Number(row.at);
  const until = row.until === null ? null : Number(row.until);
  const kind = row.kind as HistoryKind;
  const common = {
    id: String(row.id),
    kind,
    at: timeOf(at),
    ageSeconds: ageOf(at, now),
    until: until === null ? null : timeOf(until),
    untilAgeSeconds: until === null ? null : ageOf(until, now),
    controlPlane: row.control_plane,
    cluster:
      row.subject_kind === 'cluster'
        ? {
            controlPlane: row.control_plane,
            namespace: row.namespace ?? '',
            name: row.name ?? '',
          }
        : null,
    context: row.context,
    datacenter: row.datacenter,
  };
  // The body was written by the detector of the kind.
  return {
    ...body,
    ...common,
    ...(kind === 'event' && { count: row.count }),
    ...(kind === 'change' && {
      author: {
        ...(body.author as object),
        user: users.get(String(authorKey)) ?? null,
      },
    }),
  } as unknown as HistoryEntry;
}

/** Key of the author of a change, where there may be one. */
export function authorKeyOf(row: ListedEntry): string | undefined {
  const { authorKey } = bodyOf(row);
  return typeof authorKey === 'string' ? authorKey : undefined;
}

function bodyOf({ body }: ListedEntry): Record<string, unknown> {
  return JSON.parse(body);
}

function timeOf(at: number): string {
  return new Date(at).toISOString();
}

function ageOf(at: number, now: number): number {
  return Math.max(0, Math.floor((now - at) / 1000));
}
