/** Keys that wait, in lanes that take turns. A lane that is parked or busy is passed over. */
export interface Lanes {
  /** Puts a key at the end of its lane; false when it waits there already. */
  push(key: string, lane: string): boolean;
  /** Takes the first key of the lane whose turn it is. */
  next(
    isBusy: (lane: string) => boolean,
  ): { key: string; lane: string } | undefined;
  park(lane: string): void;
  /** False when the lane was not parked. */
  resume(lane: string): boolean;
  /** Keys that wait, parked ones included. */
  readonly size: number;
  /** Keys that wait in lanes that are not parked. */
  readonly runnable: number;
}

/** Makes empty lanes. Round robin: the lane that was served goes to the end of the line. */
export function createLanes(): Lanes {
  // Map and Set keep the order of insertion, which is the line.
  const lanes = new Map<string, Set<string>>();
  const laneOf = new Map<string, string>();
  const parked = new Set<string>();

  return {
    push: (key, lane) => {
      const where = laneOf.get(key);
      if (where === lane) return false;
      if (where !== undefined) lanes.get(where)?.delete(key);
      laneOf.set(key, lane);
      const keys = lanes.get(lane);
      if (keys) keys.add(key);
      else lanes.set(lane, new Set([key]));
      return where === undefined;
    },
    next: isBusy => {
      for (const [lane, keys] of lanes) {
        if (keys.size === 0) {
          lanes.delete(lane);
          continue;
        }
        if (parked.has(lane) || isBusy(lane)) continue;
        const [key] = keys;
        keys.delete(key);
        laneOf.delete(key);
        lanes.delete(lane);
        if (keys.size > 0) lanes.set(lane, keys);
        return { key, lane };
      }
      return undefined;
    },
    park: lane => void parked.add(lane),
    resume: lane => parked.delete(lane),
    get size() {
      return laneOf.size;
    },
    get runnable() {
      let count = 0;
      for (const [lane, keys] of lanes) {
        if (!parked.has(lane)) count += keys.size;
      }
      return count;
    },
  };
}
