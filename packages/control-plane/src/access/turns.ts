/** Lets a few go at a time; the others wait in line. */
export interface Turns {
  take<T>(work: () => Promise<T>): Promise<T>;
}

/** Makes turns for at most `most` at a time. */
export function createTurns(most: number): Turns {
  const waiting: Array<() => void> = [];
  let free = most;
  return {
    take: async work => {
      if (free > 0) free -= 1;
      // Whoever ends hands its turn on.
      else await new Promise<void>(resolve => waiting.push(resolve));
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        if (next) next();
        else free += 1;
      }
    },
  };
}
