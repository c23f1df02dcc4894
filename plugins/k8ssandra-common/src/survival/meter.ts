import { CONSISTENCY_LEVELS, isLocal, isWriteOnly, ruleOf } from './levels';
import { casesOf, lossTable } from './lossTable';
import { prepare, type Access, type Prepared } from './prepare';
import { remarksOn } from './remarks';
import { replicationKey } from './replication';
import type { Countable } from './standing';
import type {
  ConsistencyLevel,
  Keyspace,
  KeyspaceSurvival,
  LossKind,
  LossTable,
  SurvivalDatacenter,
  SurvivalRow,
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
  /** What may be lost; everything when absent. Of other kinds it is said what is without any loss. */
  kinds?: readonly LossKind[];
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
    const alike = groups.get(key);
    if (alike) alike.push(each);
    else groups.set(key, [each]);
  }
  const now = prepare(input.now, input.kinds);
  const healthy = isSame(input.now, input.healthy)
    ? now
    : prepare(input.healthy, input.kinds);
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

/** All is well: then nothing is measured twice. */
function isSame(a: SurvivalDatacenter[], b: SurvivalDatacenter[]): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function rowsOf(
  { levels = CONSISTENCY_LEVELS, eachCoordinator = false }: SurvivalInput,
  replication: Countable,
  { now, healthy }: { now: Prepared; healthy: Prepared },
): SurvivalRow[] {
  const split = now.split || healthy.split;
  const accesses: Access[] = split ? ['reads', 'writes'] : ['writes'];
  const scenarios = accesses.map(access => {
    const cases = casesOf(replication, now, access);
    return {
      access,
      now: cases,
      healthy: healthy === now ? cases : casesOf(replication, healthy, access),
    };
  });
  const tables = new Map<string, LossTable>();
  return levels.flatMap(level => {
    const froms: Array<SurvivalDatacenter | null> = [null];
    if (isLocal(level) && eachCoordinator) froms.push(...now.datacenters);
    return froms.flatMap(from =>
      scenarios.flatMap(({ access, ...cases }) => {
        if (access === 'reads' && isWriteOnly(level)) return [];
        const tableOf = (which: 'now' | 'healthy') => {
          const state = healthy === now ? 'now' : which;
          const key = [state, access, ruleOf(level), from?.name].join(' ');
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
