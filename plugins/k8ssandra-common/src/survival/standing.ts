import type { Bounds } from './bounds';
import {
  liveAnywhere,
  liveCopies,
  NO_COPIES,
  type LiveCopies,
  type RackNodes,
} from './liveCopies';
import type { Replication, SurvivalDatacenter } from './types';

/** Copies within the reach of a level: those asked for, and those that answer at worst and at best. */
export interface Reach {
  copies: number;
  worst: LiveCopies;
  best: LiveCopies;
}

/** How the copies of a keyspace stand. */
export interface Standing {
  /** Wherever they are. */
  total: Reach;
  /** By position of the datacenter in the topology. */
  local: Reach[];
  /** Positions of the datacenters that `EACH_QUORUM` asks; none where it means `QUORUM`. */
  each: number[];
  /** Datacenters that shall have copies and that the ring does not have. */
  absent: Reach[];
  /** Nodes that can keep a hint. */
  hints: Reach;
}

/** A replication of which the copies can be counted. */
export type Countable = Exclude<
  Replication,
  { strategy: 'local' } | { strategy: 'unknown' }
>;

/** Datacenters and what answers in them. */
export interface Ring {
  datacenters: SurvivalDatacenter[];
  bounds: Bounds[];
  hints: Reach;
}

/** The ring of a topology with these nodes. */
export function ringOf(
  datacenters: SurvivalDatacenter[],
  bounds: Bounds[],
): Ring {
  return { datacenters, bounds, hints: hintsOf(bounds) };
}

/** The standing of a keyspace. */
export function standingOf(replication: Countable, ring: Ring): Standing {
  const { datacenters, bounds, hints } = ring;
  if (replication.strategy !== 'network') {
    return { ...anywhere(replication, bounds), each: [], absent: [], hints };
  }
  const { copies } = replication;
  const names = new Set(datacenters.map(each => each.name));
  const local = datacenters.map(({ name }, index) =>
    networkReach(copies[name] ?? 0, bounds[index]),
  );
  const absent = Object.entries(copies)
    .filter(([name, asked]) => asked > 0 && !names.has(name))
    .map(([, asked]) => reachOf(asked, NO_COPIES));
  return {
    local,
    total: [...local, ...absent].reduce(
      (sum, each) => plus(sum, each, 1),
      reachOf(0, NO_COPIES),
    ),
    each: local.flatMap(({ copies: asked }, index) =>
      asked > 0 ? [index] : [],
    ),
    absent,
    hints,
  };
}

/** The standing after a loss in some datacenters; the others are taken over. */
export function standingAfter(
  replication: Countable,
  before: Standing,
  ring: Ring,
  changed: Iterable<number>,
): Standing {
  if (replication.strategy !== 'network') return standingOf(replication, ring);
  const local = before.local.slice();
  let { total } = before;
  for (const index of changed) {
    const { copies } = local[index];
    if (copies === 0) continue;
    const reach = networkReach(copies, ring.bounds[index]);
    total = plus(plus(total, local[index], -1), reach, 1);
    local[index] = reach;
  }
  return { ...before, local, total, hints: ring.hints };
}

function reachOf(copies: number, worst: LiveCopies, best = worst): Reach {
  return { copies, worst, best };
}

function networkReach(copies: number, { known, worst, best }: Bounds): Reach {
  if (!known) return reachOf(copies, NO_COPIES, { min: copies, max: copies });
  const least = liveCopies(copies, worst);
  return reachOf(
    copies,
    least,
    best === worst ? least : liveCopies(copies, best),
  );
}

/** Every order of tokens of one datacenter goes with every one of another, so the worst of each come together. */
function plus(a: Reach, b: Reach, times: 1 | -1): Reach {
  const add = (one: LiveCopies, other: LiveCopies) => ({
    min: one.min + times * other.min,
    max: one.max + times * other.max,
  });
  return {
    copies: a.copies + times * b.copies,
    worst: add(a.worst, b.worst),
    best: add(a.best, b.best),
  };
}

/** Racks and datacenters do not matter. With a datacenter of which nobody knows the nodes, nothing can be said. */
function anywhere(
  replication: Exclude<Countable, { strategy: 'network' }>,
  bounds: Bounds[],
): Pick<Standing, 'total' | 'local'> {
  const nodes = bounds.reduce((n, each) => n + count(each.best, 'size'), 0);
  const known = bounds.every(each => each.known);
  const simple = replication.strategy === 'simple';
  const copies = simple ? replication.copies : Math.max(known ? 0 : 1, nodes);
  // nodes that nobody knows hold more copies of what lies on every node
  const most = simple ? copies : Number.MAX_SAFE_INTEGER;
  const reach = (counting: Bounds[]): Reach => {
    if (!known) return reachOf(copies, NO_COPIES, { min: most, max: most });
    const live = (bound: 'worst' | 'best') =>
      liveAnywhere(
        copies,
        nodes,
        counting.reduce((n, each) => n + count(each[bound], 'available'), 0),
      );
    return reachOf(copies, live('worst'), live('best'));
  };
  return { total: reach(bounds), local: bounds.map(each => reach([each])) };
}

/** A coordinator that is up keeps hints, whichever it is. */
function hintsOf(bounds: Bounds[]): Reach {
  let worst = 0;
  let best = 0;
  for (const each of bounds) {
    worst += count(each.worst, 'available');
    best += each.known ? count(each.best, 'available') : 1;
  }
  return reachOf(1, { min: worst, max: worst }, { min: best, max: best });
}

function count(racks: RackNodes[], what: keyof RackNodes): number {
  let total = 0;
  for (const rack of racks) total += rack[what];
  return total;
}
