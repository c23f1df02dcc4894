/** Runs work after the current write, a batch per turn of the event loop. */
export function eachTurn<T>(work: (items: Set<T>) => void): {
  add(item: T): void;
  stop(): void;
} {
  let items = new Set<T>();
  let scheduled: NodeJS.Immediate | undefined;
  return {
    add(item) {
      items.add(item);
      scheduled ??= setImmediate(() => {
        scheduled = undefined;
        const batch = items;
        items = new Set();
        work(batch);
      });
    },
    stop() {
      if (scheduled) clearImmediate(scheduled);
    },
  };
}
