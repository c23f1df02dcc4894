import { formatList } from '../sentences/template';
import type { Sentence } from '../sentences/sentence';
import { SEVERITY } from './judge';
import { say } from './sentences';
import type {
  KeyspaceSurvival,
  LossBreak,
  LossKind,
  LossTable,
  Outcome,
} from './types';
import type { SurvivalSummary } from './viewTypes';

/** The level at which consequences are stated (ux 5, rule 4). */
const LEVEL = 'LOCAL_QUORUM';

/** Datacenters that a sentence names. */
const MAX_NAMED = 3;

/** The greatest loss that is survived, or why none is. */
type Grade =
  | 'two-regions'
  | 'region'
  | 'zone'
  | 'rack'
  | 'node'
  | 'nothing'
  | 'lost'
  | 'unknown';

const RANK: Grade[] = [
  'lost',
  'nothing',
  'node',
  'rack',
  'zone',
  'region',
  'two-regions',
];

/**
 * What any one loss does at LOCAL_QUORUM, in every datacenter that is left: the worst of all these keyspaces. The loss of a region
 * counts as survived only where that of a node is.
 * @param because - why something is unknown, where the caller knows
 */
export function summariseSurvival(
  groups: KeyspaceSurvival[],
  because?: Sentence,
): SurvivalSummary {
  const now = tablesOf(groups, 'now');
  const healthy = tablesOf(groups, 'healthy');
  const grade = gradeOf(groups, now);
  const where = placesOf(now, grade === 'lost' ? 'none' : 'node');
  return {
    headline: headlineOf(grade, now, where, because),
    value: say(`tile.${grade}`),
    detail: detailOf(grade, now, where),
    state: stateOf(grade, gradeOf(groups, healthy)),
  };
}

function tablesOf(
  groups: KeyspaceSurvival[],
  which: 'now' | 'healthy',
): LossTable[] {
  return groups.flatMap(({ rows }) =>
    rows
      .filter(each => each.level === LEVEL && each.from === null)
      .map(each => each[which]),
  );
}

/** The worst outcome; `null` where there is no such loss. */
export function worstOutcome(
  tables: LossTable[],
  kind: LossKind,
): Outcome | null {
  let worst: Outcome | null = null;
  for (const table of tables) {
    const outcome = table[kind]?.outcome;
    if (outcome && (!worst || SEVERITY[outcome] > SEVERITY[worst])) {
      worst = outcome;
    }
  }
  return worst;
}

function gradeOf(groups: KeyspaceSurvival[], tables: LossTable[]): Grade {
  const of = (kind: LossKind) => worstOutcome(tables, kind);
  const none = of('none');
  if (none === 'partly' || none === 'lost') return 'lost';
  // one that could not be read may survive less than the others
  const unread = groups.some(each => each.rows.length === 0);
  if (none !== 'kept' || unread) return 'unknown';
  const node = of('node');
  if (node !== 'kept') return node === 'unknown' ? 'unknown' : 'nothing';
  const greatest = (['two-regions', 'region', 'zone', 'rack'] as const).find(
    kind =>
      of(kind) === 'kept' &&
      (kind !== 'two-regions' || of('region') === 'kept'),
  );
  return greatest ?? 'node';
}

function headlineOf(
  grade: Grade,
  tables: LossTable[],
  where: string,
  because: Sentence | undefined,
): Sentence {
  switch (grade) {
    case 'unknown':
      return say('survives.unknown', {
        because: (because ?? say('because.unseen')).text,
      });
    case 'nothing':
    case 'lost':
      return say(`survives.${grade}`, { where });
    case 'region':
      return worstOutcome(tables, 'zone') === 'kept'
        ? say('survives.region.zone')
        : say('survives.region');
    default:
      return say(`survives.${grade}`);
  }
}

function detailOf(
  grade: Grade,
  tables: LossTable[],
  where: string,
): Sentence | null {
  switch (grade) {
    case 'two-regions':
    case 'region':
      return worstOutcome(tables, 'zone') === 'kept'
        ? say('detail.region.zone')
        : say('detail.region.node');
    case 'zone':
    case 'rack':
    case 'node':
      return tables.some(each => each['two-regions'])
        ? say('detail.local')
        : null;
    case 'unknown':
      return null;
    default:
      return say('detail.where', { where });
  }
}

/** Where a loss is not survived: "us-east (dc1) and us-west (dc2)". */
function placesOf(tables: LossTable[], kind: LossKind): string {
  const places = new Set(
    tables.flatMap(table => (table[kind]?.breaks ?? []).map(placeOf)),
  );
  const named = [...places].slice(0, MAX_NAMED);
  const more = places.size - named.length;
  return formatList(more > 0 ? [...named, `${more} more`] : named);
}

function placeOf({ datacenter, loss }: LossBreak): string {
  return datacenter ?? loss.datacenter ?? 'every region';
}

function stateOf(now: Grade, healthy: Grade): SurvivalSummary['state'] {
  if (now === 'unknown') return 'unknown';
  if (healthy !== 'unknown' && RANK.indexOf(now) >= RANK.indexOf(healthy)) {
    return now === 'lost' ? 'attention' : 'healthy';
  }
  return now === 'lost' ? 'down' : 'degraded';
}
