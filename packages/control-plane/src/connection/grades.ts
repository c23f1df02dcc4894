import {
  worstOutcome,
  type ConsistencyLevel,
  type KeyspaceSurvival,
  type LossTable,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { measured } from '../survival/measured';
import type { SurvivalFacts } from '../survival/survivalOf';

/** The level that services are told to use. */
export const LEVEL = 'LOCAL_QUORUM';

/** As pages ask, so that what was measured for one of them is measured once. */
const LEVELS: readonly ConsistencyLevel[] = [LEVEL, 'QUORUM', 'EACH_QUORUM'];

/** The greatest loss that requests at {@link LEVEL} survive within a region. */
export type Grade = 'zone' | 'rack' | 'node' | 'nothing' | 'fails' | 'unknown';

/** What keyspaces survive, by groups that are replicated alike. */
export function survivalGroups({
  known,
  topology,
}: SurvivalFacts): KeyspaceSurvival[] {
  return measured({
    ...topology,
    keyspaces: known.keyspaces,
    levels: LEVELS,
    eachCoordinator: true,
  });
}

/** Of services beside one datacenter, by its label; of all that serve where it is `null`. */
export function gradeOf(
  groups: KeyspaceSurvival[],
  from: string | null,
): Grade {
  const tables = groups.flatMap(({ rows }) =>
    rows
      .filter(each => each.level === LEVEL && each.from === from)
      .map(each => each.now),
  );
  if (tables.length === 0 || groups.some(each => each.rows.length === 0)) {
    return 'unknown';
  }
  return gradeOfTables(tables);
}

function gradeOfTables(tables: LossTable[]): Grade {
  const of = (kind: 'none' | 'node' | 'rack' | 'zone') =>
    worstOutcome(tables, kind);
  const now = of('none');
  if (now === 'partly' || now === 'lost') return 'fails';
  if (now !== 'kept') return 'unknown';
  const node = of('node');
  if (node === 'unknown' || node === null) return 'unknown';
  if (node !== 'kept') return 'nothing';
  if (of('zone') === 'kept') return 'zone';
  return of('rack') === 'kept' ? 'rack' : 'node';
}
