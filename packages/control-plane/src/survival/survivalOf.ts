import {
  plainText,
  replicationWords,
  summariseSurvival,
  worstOutcome,
  type ClusterSurvival,
  type ConsistencyLevel,
  type KeyspaceBrief,
  type KeyspaceSurvival,
  type LossKind,
  type Outcome,
  type SurvivalSummary,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import type { DatacenterModel } from '../view/datacenterModel';
import { coldStartOf } from './coldStart';
import { knownKeyspaces, type KnownKeyspaces } from './keyspaces';
import { measured } from './measured';
import { say } from './sentences';
import { sourceOf } from './source';
import { topologyOf, unknownReason, type Topology } from './topology';

/** Levels of the table on the page; all others stand in the details. */
const SHOWN: readonly ConsistencyLevel[] = [
  'LOCAL_QUORUM',
  'QUORUM',
  'EACH_QUORUM',
];

/** Rows of the table on the page; the details have all. */
const MAX_ROWS = 12;

/** Names in a row. */
const MAX_NAMES = 20;

const KINDS: readonly LossKind[] = [
  'none',
  'node',
  'rack',
  'zone',
  'region',
  'two-regions',
];

/** Everything that survival is said from. */
export interface SurvivalFacts {
  known: KnownKeyspaces;
  topology: Topology;
}

/** The facts of a cluster. */
export function survivalFacts(
  snapshot: Snapshot,
  models: DatacenterModel[],
): SurvivalFacts {
  const known = knownKeyspaces(snapshot);
  const named = known.keyspaces.flatMap(({ replication }) =>
    replication.strategy === 'network' ? Object.keys(replication.copies) : [],
  );
  return { known, topology: topologyOf(snapshot, models, named) };
}

/** What a cluster survives, as its page shows it (ux 6 b). Pure. */
export function survivalOf(
  snapshot: Snapshot,
  models: DatacenterModel[],
): ClusterSurvival {
  const facts = survivalFacts(snapshot, models);
  const { known, topology } = facts;
  const groups = splitBySystem(
    measured({
      ...topology,
      keyspaces: known.keyspaces,
      levels: SHOWN,
      eachCoordinator: true,
    }),
    known,
  );
  const basis = basisOf(groups, known);
  return {
    ...summaryOf(
      groups.filter(each => each.system === (basis === 'system')),
      basis,
      topology,
    ),
    basis,
    keyspaces: groups.slice(0, MAX_ROWS).map(briefOf),
    more: Math.max(0, groups.length - MAX_ROWS),
    coldStart: models
      .filter(each => each.asked && each.created !== false)
      .map(model => coldStartOf({ snapshot, models, model, known })),
    source: sourceOf(snapshot, models, basis),
  };
}

/** Keyspaces that are measured together, of one class. */
export interface MeasuredGroup extends KeyspaceSurvival {
  system: boolean;
}

/** An application's keyspace may be replicated as Cassandra's own are: they stand apart all the same. */
export function splitBySystem(
  survival: KeyspaceSurvival[],
  { keyspaces }: KnownKeyspaces,
): MeasuredGroup[] {
  const system = new Set(
    keyspaces.filter(each => each.system).map(each => each.name),
  );
  const of = (wanted: boolean) =>
    survival.flatMap(group => {
      const names = group.keyspaces.filter(each => system.has(each) === wanted);
      return names.length > 0
        ? [{ ...group, keyspaces: names, system: wanted }]
        : [];
    });
  return [...of(false), ...of(true)];
}

/** Which keyspaces the summary is said of. */
export function basisOf(
  groups: MeasuredGroup[],
  { complete }: KnownKeyspaces,
): ClusterSurvival['basis'] {
  if (complete && groups.some(each => !each.system)) return 'application';
  return groups.length > 0 ? 'system' : 'none';
}

function summaryOf(
  groups: MeasuredGroup[],
  basis: ClusterSurvival['basis'],
  { now }: Topology,
): SurvivalSummary {
  const serving = now.filter(each => each.serves);
  if (serving.length === 0) {
    return {
      headline: say('nobody.headline'),
      value: say('nobody.value'),
      detail: null,
      state: 'waiting',
    };
  }
  if (basis === 'none') {
    return summariseSurvival([], { because: say('unknown.unread') });
  }
  const unread = groups.filter(each => each.rows.length === 0);
  const because =
    unread.length > 0
      ? say('unknown.unreadable', {
          keyspaces: unread.flatMap(each => each.keyspaces),
        })
      : unknownReason(now);
  return summariseSurvival(groups, {
    because,
    regions: serving.map(each => each.label),
  });
}

function briefOf(group: MeasuredGroup): KeyspaceBrief {
  const levels = [...new Set(group.rows.map(each => each.level))];
  return {
    keyspaces: group.keyspaces.slice(0, MAX_NAMES),
    system: group.system,
    replication: plainText(replicationWords(group.replication)),
    levels: levels.map(level => ({ level, now: outcomesOf(group, level) })),
    remarks: group.remarks,
  };
}

function outcomesOf(
  { rows }: KeyspaceSurvival,
  level: ConsistencyLevel,
): Record<LossKind, Outcome | null> {
  const tables = rows
    .filter(each => each.level === level && each.from === null)
    .map(each => each.now);
  return Object.fromEntries(
    KINDS.map(kind => [kind, worstOutcome(tables, kind)]),
  ) as Record<LossKind, Outcome | null>;
}
