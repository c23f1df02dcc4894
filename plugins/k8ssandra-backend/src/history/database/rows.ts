/** As the tables of `migrations/` hold it. PostgreSQL hands out 64-bit numbers as text. */
export interface SubjectRow {
  id: number;
  key: string;
  kind: string;
  control_plane: string;
  namespace: string | null;
  name: string | null;
  uid: string | null;
  context: string | null;
  details: string;
  seen_at: number | string;
  known_since: number | string;
}

/** What happened. */
export interface EntryRow {
  id: number | string;
  key: string;
  subject_id: number;
  kind: string;
  context: string | null;
  datacenter: string | null;
  at: number | string;
  until: number | string | null;
  count: number;
  body: string;
}

/** Who asked for a change. */
export interface AuthorRow {
  key: string;
  user: string;
  at: number | string;
}

/** A span of which entries were lost. */
export interface GapRow {
  id: number;
  from: number | string;
  to: number | string;
  lost: number | null;
  reason: string;
}

/** What was known last of a subject. */
export interface LastKnownRow {
  subject_id: number;
  at: number | string;
  body: string;
}

/** How long a step took. */
export interface DurationRow {
  id: number | string;
  key: string;
  subject_id: number;
  step: string;
  seconds: number;
  at: number | string;
}

/** Until when a portal noticed what happens. */
export interface WatchedRow {
  id: number;
  until: number | string;
}

/** Names of the tables. */
export const tables = {
  subjects: 'history_subjects',
  entries: 'history_entries',
  authors: 'history_authors',
  gaps: 'history_gaps',
  lastKnown: 'history_last_known',
  durations: 'history_durations',
  watched: 'history_watched',
} as const;
