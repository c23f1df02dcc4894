import type { StoreChange } from './types';

/** The latest changes in order, up to a capacity; what is older is compacted. */
export class WatchLog {
  private changes: StoreChange[] = [];
  private start = 0;

  /** `compacted` is the revision up to which changes are gone. */
  constructor(private readonly capacity: number, public compacted: number) {}

  append(change: StoreChange): void {
    this.changes.push(change);
    if (this.changes.length - this.start > this.capacity) {
      this.compacted = this.changes[this.start].revision;
      this.start += 1;
    }
    // Amortised removal: a shift at every append would move the whole array.
    if (this.start > this.capacity) {
      this.changes = this.changes.slice(this.start);
      this.start = 0;
    }
  }

  /** Changes after a revision, oldest first; `undefined` when some of them are compacted. */
  after(revision: number): StoreChange[] | undefined {
    if (revision < this.compacted) return undefined;
    let low = this.start;
    let high = this.changes.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.changes[middle].revision > revision) high = middle;
      else low = middle + 1;
    }
    return this.changes.slice(low);
  }

  /** Forgets everything up to a revision. */
  compact(revision: number): void {
    const rest = this.after(revision);
    if (!rest) return;
    this.changes = rest;
    this.start = 0;
    this.compacted = revision;
  }
}
