import { firstFew } from '../sentences/lists';
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

/** Regions in which something fails. */
type Places = ReturnType<typeof firstFew>;

/** The level at which consequences are stated (ux 5, rule 4). */
const LEVEL = 'LOCAL_QUORUM';

/** Datacenters that a sentence names. */
const MAX_NAMED = 3;

/** What the caller of {@link summariseSurvival} knows. */
export interface SummaryOptions {
  /** Why something is unknown. */
  because?: Sentence;
  /** Labels of the datacenters that serve clients; each has rows of its own. */
  regions?: string[];
}

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
 */
export function summariseSurvival(
  groups: KeyspaceSurvival[],
  { because, regions = [] }: SummaryOptions = {},
): SurvivalSummary {
  const now = tablesOf(groups, 'now');
  const healthy = tablesOf(groups, 'healthy');
  const grade = gradeOf(groups, now);
  const kind = grade === 'lost' ? 'none' : 'node';
  const failing = regions.filter(label =>
    isFailing(worstOutcome(tablesFrom(groups, label), kind)),
  );
  const where = firstFew(
    failing.length > 0 ? failing : placesOf(now, kind),
    MAX_NAMED,
  );
  return {
    headline: headlineOf(grade, now, where, because),
    value: say(`tile.${grade}`),
    detail: byRegion(grade, groups, regions) ?? detailOf(grade, now, where),
    state: stateOf(grade, gradeOf(groups, healthy)),
  };
}

/**
 * Where not even one node can be lost everywhere, or that is unknown, what each region says of itself: "1 node in us-west (dc2), none
 * in us-east (dc1), unknown in eu-west (dc3)".
 */
function byRegion(
  grade: Grade,
  groups: KeyspaceSurvival[],
  regions: string[],
): Sentence | undefined {
  if ((grade !== 'nothing' && grade !== 'unknown') || regions.length < 2) {
    return undefined;
  }
  const said = {
    one: [] as string[],
    none: [] as string[],
    unknown: [] as string[],
  };
  for (const label of regions) {
    const node = worstOutcome(tablesFrom(groups, label), 'node');
    if (node === 'kept') said.one.push(label);
    else if (node === 'unknown' || node === null) said.unknown.push(label);
    else said.none.push(label);
  }
  const parts = (['one', 'none', 'unknown'] as const)
    .filter(each => said[each].length > 0)
    .map(each =>
      say(`region.${each}`, { regions: firstFew(said[each], MAX_NAMED) }),
    );
  return say('detail.regions', { parts });
}

function tablesFrom(groups: KeyspaceSurvival[], from: string): LossTable[] {
  return groups.flatMap(({ rows }) =>
    rows
      .filter(each => each.level === LEVEL && each.from === from)
      .map(each => each.now),
  );
}

function isFailing(outcome: Outcome | null): boolean {
  return outcome === 'partly' || outcome === 'lost';
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
  where: Places,
  because: Sentence | undefined,
): Sentence {
  switch (grade) {
    case 'unknown':
      return say('survives.unknown', {
        because: because ?? say('because.unseen'),
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
  where: Places,
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
function placesOf(
  tables: LossTable[],
  kind: LossKind,
): Array<string | Sentence> {
  const places = new Set(
    tables.flatMap(table => (table[kind]?.breaks ?? []).map(placeOf)),
  );
  return [...places].map(each => each ?? say('place.every'));
}

function placeOf({ datacenter, loss }: LossBreak): string | undefined {
  return datacenter ?? loss.datacenter;
}

function stateOf(now: Grade, healthy: Grade): SurvivalSummary['state'] {
  if (now === 'unknown') return 'unknown';
  if (healthy !== 'unknown' && RANK.indexOf(now) >= RANK.indexOf(healthy)) {
    return now === 'lost' ? 'attention' : 'healthy';
  }
  return now === 'lost' ? 'down' : 'degraded';
}
