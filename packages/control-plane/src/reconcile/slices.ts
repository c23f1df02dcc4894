import type { Clock } from '@k8ssandra-backstage/kubernetes-runtime';

/** Work of so long without a break is a slice: requests and watches wait for it. */
const SLICE_MS = 8;

/** So long they get their turn then. */
const PAUSE_MS = 2;

/** Breaks up work that comes all at once. */
export interface Slices {
  /** Milliseconds until the next slice may begin; 0 when it may now. */
  wait(): number;
  /** Work was done from then until now. @param began - monotonic milliseconds */
  note(began: number): void;
}

/**
 * Timers that are due together run without a break: when a region goes, a hundred clusters are planned in one turn of the event loop.
 * Slices tell those that are late to come back, so that whoever asks meanwhile is answered in between.
 */
export function createSlices({ now }: Pick<Clock, 'now'>): Slices {
  let took = 0;
  let ended = -Infinity;
  let freeAt = -Infinity;
  return {
    wait: () => Math.max(0, freeAt - now()),
    note: began => {
      if (began - ended >= PAUSE_MS) took = 0;
      ended = now();
      took += ended - began;
      if (took < SLICE_MS) return;
      took = 0;
      freeAt = ended + PAUSE_MS;
    },
  };
}
