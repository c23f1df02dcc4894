import type { HistoryKind } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { HistoryWrite } from '../types';

/** How much a loss would hurt: the highest goes first when there is no room. */
const OF_KIND: Record<HistoryKind, number> = {
  change: 0,
  operation: 1,
  outage: 1,
  transition: 2,
  event: 4,
};

/** Writes that may go are dropped so many at a time, so that a storm does not search the queue for each. */
const DROPPED_AT_ONCE = 50;

/** What was dropped, as the gap that is recorded of it. */
export interface Dropped {
  from: number;
  to: number;
  lost: number;
}

/**
 * What waits to be written, in order and bounded. A newer state of the same thing takes the place of the one that waits. Without room
 * the oldest of the least important kind go, and the span of what went is remembered.
 */
export class HistoryQueue {
  readonly #limit: number;
  readonly #waiting = new Map<string, HistoryWrite>();
  readonly #ranks = new Map<number, number>();
  #next = 0;
  #dropped: Dropped | undefined;

  constructor(options: { limit: number }) {
    this.#limit = options.limit;
  }

  get size(): number {
    return this.#waiting.size;
  }

  /** What was dropped and is not recorded yet. */
  get dropped(): Dropped | undefined {
    return this.#dropped;
  }

  add(write: HistoryWrite): void {
    const key = keyOf(write) ?? `#${this.#next++}`;
    const before = this.#waiting.get(key);
    if (before) {
      this.#waiting.set(key, joined(before, write));
      return;
    }
    this.#waiting.set(key, write);
    this.#count(write, 1);
    if (this.#waiting.size > this.#limit) this.#makeRoom();
  }

  /** The first ones, which stay until they are {@link HistoryQueue.done}. */
  peek(count: number): Array<[string, HistoryWrite]> {
    const first: Array<[string, HistoryWrite]> = [];
    for (const each of this.#waiting) {
      if (first.length === count) break;
      first.push(each);
    }
    return first;
  }

  /** They are stored; what replaced one of them meanwhile goes on waiting. */
  done(written: Array<[string, HistoryWrite]>): void {
    for (const [key, write] of written) {
      if (this.#waiting.get(key) === write) {
        this.#waiting.delete(key);
        this.#count(write, -1);
      }
    }
  }

  /** Takes the note of what was dropped, for it to be recorded. */
  takeDropped(): Dropped | undefined {
    const dropped = this.#dropped;
    this.#dropped = undefined;
    return dropped;
  }

  /** Notes that something was lost. */
  lose(write: HistoryWrite): void {
    // What was known last, or took how long, is told again; its loss is no gap in what happened.
    if (!('entry' in write) && write.type !== 'end' && write.type !== 'author')
      return;
    const at = timeOf(write);
    const { from = at, to = at, lost = 0 } = this.#dropped ?? {};
    this.#dropped = {
      from: Math.min(from, at),
      to: Math.max(to, at),
      lost: lost + 1,
    };
  }

  #makeRoom(): void {
    const least = Math.max(
      ...[...this.#ranks].flatMap(([rank, count]) => (count > 0 ? rank : [])),
    );
    let left = Math.min(DROPPED_AT_ONCE, Math.ceil(this.#limit / 10));
    for (const [key, write] of this.#waiting) {
      if (left === 0) return;
      if (rankOf(write) !== least) continue;
      this.#waiting.delete(key);
      this.#count(write, -1);
      this.lose(write);
      left--;
    }
  }

  #count(write: HistoryWrite, by: number): void {
    const rank = rankOf(write);
    this.#ranks.set(rank, (this.#ranks.get(rank) ?? 0) + by);
  }
}

function rankOf(write: HistoryWrite): number {
  switch (write.type) {
    case 'entry':
      return OF_KIND[write.entry.kind];
    case 'end':
      return OF_KIND[write.kind];
    case 'author':
    case 'gap':
      return 0;
    case 'last-known':
    case 'forget-known':
    case 'subject':
      return 3;
    default:
      return 5;
  }
}

/** What a newer write of the same thing replaces; undefined for what stands for itself. */
function keyOf(write: HistoryWrite): string | undefined {
  switch (write.type) {
    case 'entry':
      return write.entry.again ? `entry ${write.entry.key}` : undefined;
    case 'last-known':
      return `known ${write.known.subject.key}`;
    case 'subject':
      return `subject ${write.subject.key}`;
    default:
      return undefined;
  }
}

/** The later one, with the beginning of the earlier. */
function joined(before: HistoryWrite, write: HistoryWrite): HistoryWrite {
  if (before.type !== 'entry' || write.type !== 'entry') return write;
  const { entry } = write;
  return {
    ...write,
    entry: { ...entry, at: Math.min(before.entry.at, entry.at) },
  };
}

function timeOf(write: HistoryWrite): number {
  if (write.type === 'entry') return write.entry.at;
  if (write.type === 'end') return write.until;
  return 'at' in write ? write.at : 0;
}
