import { judgeOf, reachOf } from './judge';
import { neededFor } from './levels';
import { regionOf } from './losses';
import type {
  Access,
  AfterLoss,
  AlikeLosses,
  Prepared,
  RealLoss,
} from './prepare';
import {
  standingAfter,
  standingOf,
  type Countable,
  type Standing,
} from './standing';
import {
  MAX_BREAKS,
  type ConsistencyLevel,
  type LossBreak,
  type LossOutcome,
  type LossTable,
  type SurvivalDatacenter,
} from './types';

/** How the copies of a keyspace stand as it is, and after every loss. */
export interface Cases {
  datacenters: SurvivalDatacenter[];
  /** Clients use these at local levels, and the keyspace is meant to have copies there. */
  coordinators: number[];
  base: Case;
  byKind: Array<[RealLoss, Case[]]>;
}

interface Case extends AlikeLosses {
  standing: Standing;
}

/** Puts a keyspace into a prepared ring. */
export function casesOf(
  replication: Countable,
  { datacenters, states }: Prepared,
  access: Access,
): Cases {
  const { base, byKind } = states[access];
  const standing = standingOf(replication, base.ring);
  return {
    datacenters,
    coordinators: datacenters.flatMap((each, index) =>
      each.serves && standing.local[index].copies > 0 ? [index] : [],
    ),
    base: { losses: [base], regions: [], changed: [], standing },
    byKind: byKind.map(([kind, list]) => [
      kind,
      list.map(alike => {
        const [{ ring }] = alike.losses;
        const { changed } = alike;
        return {
          ...alike,
          standing: standingAfter(replication, standing, ring, changed),
        };
      }),
    ]),
  };
}

/**
 * What every loss does to requests at a level.
 * @param from - Cassandra's name of the coordinator's datacenter, for local levels; all that serve when absent
 */
export function lossTable(
  level: ConsistencyLevel,
  cases: Cases,
  from: string | undefined,
): LossTable {
  const { datacenters, base, byKind } = cases;
  const judge = judgeOf(level);
  // one that is on its way out is not there any more when all is well
  const coordinators = from
    ? datacenters.flatMap((each, index) => (each.name === from ? [index] : []))
    : cases.coordinators;
  const works = judge(base.standing, { coordinators }).outcome === 'kept';
  const none = worstOf([base]);
  const table: LossTable = {
    none,
    node: null,
    rack: null,
    zone: null,
    region: null,
    'two-regions': null,
  };
  for (const [kind, list] of byKind) {
    // where nothing is there to be lost, nothing changes
    if (list.length > 0) table[kind] = worstOf(list);
    else if (kind !== 'two-regions') table[kind] = none;
  }
  return table;

  function worstOf(list: Case[]): LossOutcome {
    const breaking: Record<LossBreak['outcome'], LossBreak[]> = {
      lost: [],
      partly: [],
      unknown: [],
    };
    let count = 0;
    for (const { losses, regions, changed, standing } of list) {
      const { outcome, datacenter } = judge(standing, {
        coordinators: from ? coordinators : elsewhere(regions),
        ...(works && { changed }),
      });
      if (outcome === 'kept') continue;
      count += losses.length;
      const room = MAX_BREAKS - breaking[outcome].length;
      for (const after of losses.slice(0, Math.max(0, room))) {
        const where = { level, outcome, datacenter, standing };
        breaking[outcome].push(breakOf(datacenters, after, where));
      }
    }
    const breaks = [
      ...breaking.lost,
      ...breaking.partly,
      ...breaking.unknown,
    ].slice(0, MAX_BREAKS);
    return {
      outcome: breaks[0]?.outcome ?? 'kept',
      breaks,
      more: count - breaks.length,
    };
  }

  /** Clients of a region that is lost use another. */
  function elsewhere(regions: string[]): number[] {
    return regions.length === 0
      ? coordinators
      : coordinators.filter(
          index => !regions.includes(regionOf(datacenters[index])),
        );
  }
}

function breakOf(
  datacenters: SurvivalDatacenter[],
  { loss, ring }: AfterLoss,
  where: {
    level: ConsistencyLevel;
    outcome: LossBreak['outcome'];
    datacenter: number;
    standing: Standing;
  },
): LossBreak {
  const { level, outcome, datacenter, standing } = where;
  const reach = reachOf(level, standing, datacenter);
  const place = datacenter < 0 ? undefined : datacenters[datacenter];
  const nodes = datacenter < 0 ? [] : ring.bounds[datacenter].worst;
  return {
    loss,
    outcome,
    datacenter: place?.label ?? null,
    left: outcome === 'unknown' ? reach.worst.min : reach.best.min,
    copies: reach.copies,
    need: neededFor(level, reach.copies),
    racks: (place?.racks ?? [])
      .filter((_, rack) => nodes[rack].available < nodes[rack].size)
      .map(each => each.name),
  };
}
