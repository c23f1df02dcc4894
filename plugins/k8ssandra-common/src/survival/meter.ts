import { judgeOf, reachOf } from './judge';
import {
  CONSISTENCY_LEVELS,
  isLocal,
  isWriteOnly,
  neededFor,
  ruleOf,
} from './levels';
import { regionOf } from './losses';
import { remarksOn } from './remarks';
import { replicationKey } from './replication';
import { prepare, type Access, type AfterLoss, type Prepared } from './prepare';
import {
  standingAfter,
  standingOf,
  type Countable,
  type Standing,
} from './standing';
import {
  MAX_BREAKS,
  type ConsistencyLevel,
  type Keyspace,
  type KeyspaceSurvival,
  type LossBreak,
  type LossKind,
  type LossOutcome,
  type LossTable,
  type SurvivalDatacenter,
  type SurvivalRow,
} from './types';

/** What {@link measureSurvival} reads. */
export interface SurvivalInput {
  /** The ring as it is. */
  now: SurvivalDatacenter[];
  /** The ring once everything that is asked for is up. */
  healthy: SurvivalDatacenter[];
  keyspaces: Keyspace[];
  /** All when absent. */
  levels?: readonly ConsistencyLevel[];
  /** Rows for each single coordinator's datacenter too, beside those for all of them. */
  eachCoordinator?: boolean;
}

/**
 * Which losses keep reads and writes, for every keyspace and consistency level: now, and when healthy. Counts instead of trying, so
 * the answer holds for every order of tokens, virtual nodes included. Keyspaces that are replicated alike share an entry; those that
 * are not replicated at all have none.
 */
export function measureSurvival(input: SurvivalInput): KeyspaceSurvival[] {
  const groups = new Map<string, Keyspace[]>();
  for (const each of input.keyspaces) {
    if (each.replication.strategy === 'local') continue;
    const key = replicationKey(each.replication);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  const now = prepare(input.now);
  const healthy = prepare(input.healthy);
  return [...groups.values()].map(keyspaces => {
    const [{ replication }] = keyspaces;
    return {
      keyspaces: keyspaces.map(each => each.name),
      replication,
      rows:
        replication.strategy === 'unknown' || replication.strategy === 'local'
          ? []
          : rowsOf(input, replication, { now, healthy }),
      remarks: remarksOn(replication, input.healthy),
    };
  });
}

function rowsOf(
  { levels = CONSISTENCY_LEVELS, eachCoordinator = false }: SurvivalInput,
  replication: Countable,
  { now, healthy }: { now: Prepared; healthy: Prepared },
): SurvivalRow[] {
  const split = now.split || healthy.split;
  const accesses: Access[] = split ? ['reads', 'writes'] : ['writes'];
  const scenarios = accesses.map(access => ({
    access,
    now: casesOf(replication, now, access),
    healthy: casesOf(replication, healthy, access),
  }));
  const tables = new Map<string, LossTable>();
  return levels.flatMap(level => {
    const froms: Array<SurvivalDatacenter | null> = [null];
    if (isLocal(level) && eachCoordinator) froms.push(...now.datacenters);
    return froms.flatMap(from =>
      scenarios.flatMap(({ access, ...cases }) => {
        if (access === 'reads' && isWriteOnly(level)) return [];
        const tableOf = (which: 'now' | 'healthy') => {
          const key = [which, access, ruleOf(level), from?.name].join(' ');
          let table = tables.get(key);
          if (!table) {
            table = lossTable(level, cases[which], from?.name);
            tables.set(key, table);
          }
          return table;
        };
        return [
          {
            level,
            from: from?.label ?? null,
            access: accessOf(access, split, level),
            now: tableOf('now'),
            healthy: tableOf('healthy'),
          },
        ];
      }),
    );
  });
}

function accessOf(
  access: Access,
  split: boolean,
  level: ConsistencyLevel,
): SurvivalRow['access'] {
  if (isWriteOnly(level)) return 'writes';
  return split ? access : 'both';
}

/** How the copies of a keyspace stand as it is, and after every loss. */
interface Cases {
  datacenters: SurvivalDatacenter[];
  /** Clients use these at local levels, and the keyspace is meant to have copies there. */
  coordinators: number[];
  base: Case;
  byKind: Array<[Exclude<LossKind, 'none'>, Case[]]>;
}

interface Case {
  after: AfterLoss;
  standing: Standing;
}

/** A loss that is not survived. */
interface Broken {
  broken: Case;
  outcome: LossBreak['outcome'];
  /** Position of the datacenter that has too few copies, or -1. */
  datacenter: number;
}

function casesOf(
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
    base: { after: base, standing },
    byKind: byKind.map(([kind, list]) => [
      kind,
      list.map(after => ({
        after,
        standing: standingAfter(
          replication,
          standing,
          after.ring,
          after.changed,
        ),
      })),
    ]),
  };
}

function lossTable(
  level: ConsistencyLevel,
  cases: Cases,
  from: string | undefined,
): LossTable {
  const { datacenters, base, byKind } = cases;
  const judge = judgeOf(level);
  // one that is on its way out is not there any more when all is well
  const asked = from
    ? datacenters.flatMap((each, index) => (each.name === from ? [index] : []))
    : cases.coordinators;
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
    const breaking: Record<LossBreak['outcome'], Broken[]> = {
      lost: [],
      partly: [],
      unknown: [],
    };
    let count = 0;
    for (const broken of list) {
      const { regions } = broken.after;
      const left =
        from === undefined && regions.length > 0 ? elsewhere(regions) : asked;
      const { outcome, datacenter } = judge(broken.standing, left);
      if (outcome === 'kept') continue;
      count += 1;
      const alike = breaking[outcome];
      if (alike.length < MAX_BREAKS)
        alike.push({ broken, outcome, datacenter });
    }
    const breaks = [
      ...breaking.lost,
      ...breaking.partly,
      ...breaking.unknown,
    ].slice(0, MAX_BREAKS);
    return {
      outcome: breaks[0]?.outcome ?? 'kept',
      breaks: breaks.map(each => breakOf(level, datacenters, each)),
      more: count - breaks.length,
    };
  }

  /** Clients of a region that is lost use another. */
  function elsewhere(regions: string[]): number[] {
    return asked.filter(
      index => !regions.includes(regionOf(datacenters[index])),
    );
  }
}

function breakOf(
  level: ConsistencyLevel,
  datacenters: SurvivalDatacenter[],
  { broken: { after, standing }, outcome, datacenter }: Broken,
): LossBreak {
  const reach = reachOf(level, standing, datacenter);
  const place = datacenter < 0 ? undefined : datacenters[datacenter];
  const nodes = datacenter < 0 ? [] : after.ring.bounds[datacenter].worst;
  return {
    loss: after.loss,
    outcome,
    datacenter: place?.label ?? null,
    left: reach.best.min,
    copies: reach.copies,
    need: neededFor(level, reach.copies),
    racks: (place?.racks ?? [])
      .filter((_, rack) => nodes[rack].available < nodes[rack].size)
      .map(each => each.name),
  };
}
