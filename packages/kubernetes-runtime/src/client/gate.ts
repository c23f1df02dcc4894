/** Lets only so many pass at the same time; the others wait in line. */
export interface Gate {
  /**
   * Resolves when there is room, with what gives the place back (calling it again does nothing).
   * @throws the signal's reason when it ends first; the place in the line is lost
   */
  enter(signal: AbortSignal): Promise<() => void>;
  /** How many are inside, and how many wait. */
  readonly inside: number;
  readonly waiting: number;
}

/** Makes a gate. `limit` is asked each time, because a server may tell its own limit late; less than one counts as one. */
export function createGate(limit: () => number): Gate {
  /** In the order in which they came. */
  const line = new Set<() => void>();
  let inside = 0;

  const admit = () => {
    for (const pass of line) {
      if (inside >= Math.max(1, limit())) return;
      line.delete(pass);
      inside++;
      pass();
    }
  };

  const makeLeave = () => {
    let left = false;
    return () => {
      if (left) return;
      left = true;
      inside--;
      admit();
    };
  };

  return {
    enter: signal =>
      new Promise((resolve, reject) => {
        if (signal.aborted) {
          reject(signal.reason);
          return;
        }
        const giveUp = () => {
          line.delete(pass);
          reject(signal.reason);
        };
        function pass() {
          signal.removeEventListener('abort', giveUp);
          resolve(makeLeave());
        }
        signal.addEventListener('abort', giveUp);
        line.add(pass);
        admit();
      }),
    get inside() {
      return inside;
    },
    get waiting() {
      return line.size;
    },
  };
}
