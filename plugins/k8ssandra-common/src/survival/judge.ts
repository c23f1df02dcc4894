import { isLocal, needOf, ruleOf } from './levels';
import type { Reach, Standing } from './standing';
import type { ConsistencyLevel, Outcome } from './types';

/** What requests at a level do, and where they fail. */
export interface Judgement {
  outcome: Outcome;
  /** Position of the datacenter that has too few copies; -1 where copies count wherever they are. */
  datacenter: number;
}

/** Worse is greater. What is known to fail is worse than what may fail. */
export const SEVERITY: Record<Outcome, number> = {
  kept: 0,
  unknown: 1,
  partly: 2,
  lost: 3,
};

/** Who asks, and what is known already. */
export interface Asked {
  /** Positions of the datacenters that a local level is asked in. */
  coordinators: readonly number[];
  /** Positions of the only datacenters that are not as they were when the level worked everywhere. */
  changed?: readonly number[];
}

/** What a level does with the copies that answer. */
export type Judge = (standing: Standing, asked: Asked) => Judgement;

/** The judge of a level. */
export function judgeOf(level: ConsistencyLevel): Judge {
  const need = needOf(level);
  const of = (reach: Reach) => outcomeOf(reach, need(reach.copies));
  const total: Judge = standing => ({
    outcome: of(reachOf(level, standing, -1)),
    datacenter: -1,
  });
  if (isLocal(level)) {
    return ({ local }, asked) => allClients(asked, index => of(local[index]));
  }
  return ruleOf(level) === 'EACH_QUORUM'
    ? (standing, asked) =>
        standing.each.length > 0 || standing.absent.length > 0
          ? everyDatacenter(standing, asked, of)
          : total(standing, asked)
    : total;
}

/** The copies that a level counts; those of one datacenter where the judgement named one. */
export function reachOf(
  level: ConsistencyLevel,
  { local, total, hints }: Standing,
  datacenter: number,
): Reach {
  if (datacenter >= 0) return local[datacenter];
  return level === 'ANY' ? hints : total;
}

function outcomeOf({ worst, best }: Reach, need: number): Outcome {
  if (worst.min >= need) return 'kept';
  if (best.min >= need) return 'unknown';
  return best.max < need ? 'lost' : 'partly';
}

/** What fails in one datacenter fails for all. */
function everyDatacenter(
  { local, each, absent }: Standing,
  { changed = each }: Asked,
  of: (reach: Reach) => Outcome,
): Judgement {
  // a datacenter that the ring does not have never answers
  const worst: Judgement = {
    outcome: absent.length > 0 ? 'lost' : 'kept',
    datacenter: -1,
  };
  for (const datacenter of changed) {
    if (local[datacenter].copies === 0) continue;
    const outcome = of(local[datacenter]);
    if (SEVERITY[outcome] > SEVERITY[worst.outcome]) {
      worst.outcome = outcome;
      worst.datacenter = datacenter;
    }
  }
  return worst;
}

/** Clients of several datacenters: all is lost only when none of them gets anything. */
function allClients(
  { coordinators, changed }: Asked,
  of: (datacenter: number) => Outcome,
): Judgement {
  const worst: Judgement = {
    outcome: coordinators.length > 0 ? 'kept' : 'lost',
    datacenter: -1,
  };
  const concerned =
    changed?.filter(each => coordinators.includes(each)) ?? coordinators;
  let some = concerned.length < coordinators.length;
  for (const datacenter of concerned) {
    const outcome = of(datacenter);
    some ||= outcome !== 'lost';
    if (SEVERITY[outcome] > SEVERITY[worst.outcome]) {
      worst.outcome = outcome;
      worst.datacenter = datacenter;
    }
  }
  if (worst.outcome === 'lost' && some) worst.outcome = 'partly';
  return worst;
}
