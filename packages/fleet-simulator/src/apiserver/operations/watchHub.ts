import type { ObjectStore, StoreChange } from '../../storage';

interface Lane {
  pending: { change: StoreChange; due: number }[];
  timer?: NodeJS.Timeout;
  listeners: Set<(change: StoreChange) => void>;
}

/**
 * Hands changes to watches. With a delay, each kind of object lags behind by a random time of its own, in its own order,
 * as the watch caches of a real API server do.
 */
export class WatchHub {
  private readonly lanes = new Map<string, Lane>();
  private readonly unsubscribe: () => void;

  constructor(
    private readonly store: ObjectStore,
    private readonly maxDelayMs = 0,
    private readonly random: () => number = Math.random,
  ) {
    this.unsubscribe = store.subscribe(change => this.accept(change));
  }

  /** Calls back for every change of a resource from now on. */
  subscribe(
    resource: string,
    listener: (change: StoreChange) => void,
  ): () => void {
    const { listeners } = this.lane(resource);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** The revision up to which all changes of a resource were handed out. */
  deliveredRevision(resource: string): number {
    const next = this.lanes.get(resource)?.pending[0];
    return next ? next.change.revision - 1 : this.store.revision;
  }

  /** Whether changes of a resource are still to be handed out. */
  isBehind(resource: string): boolean {
    return (this.lanes.get(resource)?.pending.length ?? 0) > 0;
  }

  close(): void {
    this.unsubscribe();
    for (const lane of this.lanes.values()) clearTimeout(lane.timer);
    this.lanes.clear();
  }

  private lane(resource: string): Lane {
    let lane = this.lanes.get(resource);
    if (!lane) {
      this.lanes.set(resource, (lane = { pending: [], listeners: new Set() }));
    }
    return lane;
  }

  private accept(change: StoreChange): void {
    const lane = this.lane(change.resource);
    if (this.maxDelayMs <= 0) {
      for (const listener of lane.listeners) listener(change);
      return;
    }
    const earliest = lane.pending.at(-1)?.due ?? 0;
    const due = performance.now() + this.random() * this.maxDelayMs;
    lane.pending.push({ change, due: Math.max(earliest, due) });
    if (!lane.timer) this.schedule(lane);
  }

  private schedule(lane: Lane): void {
    const next = lane.pending[0];
    if (!next) return;
    const wait = Math.max(0, next.due - performance.now());
    lane.timer = setTimeout(() => {
      lane.timer = undefined;
      const now = performance.now();
      while (lane.pending.length > 0 && lane.pending[0].due <= now + 0.5) {
        const { change } = lane.pending.shift()!;
        for (const listener of lane.listeners) listener(change);
      }
      this.schedule(lane);
    }, wait);
  }
}
