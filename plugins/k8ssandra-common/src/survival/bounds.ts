import type { RackNodes } from './liveCopies';
import type { SurvivalDatacenter } from './types';

/** The racks of a datacenter at worst, where what is unknown is down, and at best, where it is up; the same list where all is known. */
export interface Bounds {
  /** False: nobody knows its nodes. */
  known: boolean;
  worst: RackNodes[];
  best: RackNodes[];
}

/** How many nodes answer reads, or writes. One that has yet to receive its data answers reads that it cannot know. */
export function boundsOf(
  { racks, rebuilding }: SurvivalDatacenter,
  access: 'reads' | 'writes',
): Bounds {
  const unsure = rebuilding === true && access === 'reads';
  const list = racks ?? [];
  const best = list.map(({ up, down, unknown }) => ({
    size: up + down + unknown,
    available: up + unknown,
  }));
  const sure = !unsure && list.every(each => each.unknown === 0);
  const worst = best.map(({ size }, index) => ({
    size,
    available: unsure ? 0 : list[index].up,
  }));
  return { known: racks !== null, worst: sure ? best : worst, best };
}

/** What is lost of one datacenter. */
export interface Gone {
  /** Position in the topology. */
  datacenter: number;
  /** Position of the rack; all racks when absent. */
  rack?: number;
  /** One node, or all. */
  what: 'node' | 'all';
  /** False: perhaps not part of this loss, so only the worst case counts it. */
  certain: boolean;
}

/** What is left of a datacenter after a loss. Lost nodes stay in the ring, so that the rest is counted against them. */
export function without(bounds: Bounds, gone: Gone[]): Bounds {
  const sure = gone.every(each => each.certain);
  const best = reduced(
    bounds.best,
    gone.filter(each => each.certain),
  );
  const same = sure && bounds.worst === bounds.best;
  return {
    // all of it is gone: what nobody knew of it does not matter
    known: bounds.known || gone.some(each => each.rack === undefined),
    worst: same ? best : reduced(bounds.worst, gone),
    best,
  };
}

function reduced(racks: RackNodes[], gone: Gone[]): RackNodes[] {
  let left = racks.slice();
  for (const { rack, what } of gone) {
    if (rack === undefined) {
      left = racks.map(({ size }) => ({ size, available: 0 }));
      continue;
    }
    const { size, available } = left[rack];
    left[rack] = {
      size,
      available: what === 'all' ? 0 : Math.max(0, available - 1),
    };
  }
  return left;
}
