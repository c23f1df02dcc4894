import { writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import type { ProxiedRequest } from './types';

/** One exchange, as it passed the proxy. Credentials are never in it; objects are, secrets included: it is for tests only. */
export interface JournalEntry {
  /** Counts the exchanges from 1. */
  number: number;
  /** Milliseconds since the proxy started. */
  at: number;
  request: ProxiedRequest;
  requestBody: string;
  /** What the client was answered; absent while there is no answer. */
  status?: number;
  contentType?: string;
  /** What was sent to the client, up to {@link KEPT_BYTES}; of a watch see `events`. */
  answer: string;
  /** The lines of a watch that were sent whole. */
  events: string[];
  /** Bytes of the answer that were sent. */
  bytes: number;
  /** Kinds of the faults that met it. */
  faults: string[];
  /** How it ended; absent while it goes on. `left`: the client or the server gave it up. */
  ended?: 'complete' | 'cut' | 'left';
  /** Milliseconds since the proxy started. */
  endedAt?: number;
}

/** Longest answer, and most bytes of events, that an entry keeps. */
export const KEPT_BYTES = 4 * 1024 * 1024;

/** Everything that passed. */
export interface Journal {
  /** `performance.now()` of its beginning: what `at` and `endedAt` count from. */
  readonly startedAt: number;
  readonly entries: readonly JournalEntry[];
  /** Entries of requests with all of these fields. */
  find(fields: Partial<ProxiedRequest>): JournalEntry[];
  /** Forgets what is over; `number` goes on counting. */
  clear(): void;
  /** Writes one line of JSON per exchange, so that a failing seed is a file. */
  save(path: string): void;
}

/** A journal and its pen. */
export interface WritableJournal extends Journal {
  open(request: ProxiedRequest, requestBody: string): JournalEntry;
  end(entry: JournalEntry, how: NonNullable<JournalEntry['ended']>): void;
}

/** Makes an empty journal. */
export function createJournal(): WritableJournal {
  const started = performance.now();
  const entries: JournalEntry[] = [];
  let count = 0;
  const elapsed = () => Math.round(performance.now() - started);
  return {
    startedAt: started,
    entries,
    find: fields =>
      entries.filter(({ request }) =>
        Object.entries(fields).every(
          ([field, value]) => request[field as keyof ProxiedRequest] === value,
        ),
      ),
    clear: () => {
      const going = entries.filter(each => each.ended === undefined);
      entries.splice(0, entries.length, ...going);
    },
    save: path => {
      const lines = entries.map(({ request, ...rest }) =>
        JSON.stringify({
          ...rest,
          request: { ...request, query: String(request.query) },
        }),
      );
      writeFileSync(path, `${lines.join('\n')}\n`);
    },
    open: (request, requestBody) => {
      const entry: JournalEntry = {
        number: ++count,
        at: elapsed(),
        request,
        requestBody,
        answer: '',
        events: [],
        bytes: 0,
        faults: [],
      };
      entries.push(entry);
      return entry;
    },
    end: (entry, how) => {
      if (entry.ended) return;
      entry.ended = how;
      entry.endedAt = elapsed();
    },
  };
}
