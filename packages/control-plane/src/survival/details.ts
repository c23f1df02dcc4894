import {
  measureSurvival,
  type ClusterId,
  type LossTable,
  type Plan,
  type SurvivalResponse,
  type SurvivalRow,
  type WithoutContext,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { datacenterModels } from '../view/datacenterModel';
import { readableSnapshot } from '../view/readable';
import { splitBySystem, survivalFacts, survivalOf } from './survivalOf';
import { withoutContexts, withoutNamed } from './without';

/** Groups of keyspaces in one answer. */
const MAX_GROUPS = 50;

/** What survival is said from. */
export interface SurvivalSource {
  snapshot: Snapshot;
  plan: Plan;
  /** Epoch milliseconds. */
  now: number;
}

/** All that is known of what a cluster survives: every consistency level and every coordinator's datacenter. Pure. */
export function buildSurvival(
  id: ClusterId,
  source: SurvivalSource,
): SurvivalResponse {
  const { snapshot, models, facts } = read(source);
  const measured = measureSurvival({
    ...facts.topology,
    keyspaces: facts.known.keyspaces,
    eachCoordinator: true,
  });
  const groups = splitBySystem(measured, facts.known);
  return {
    id,
    summary: survivalOf(snapshot, models),
    keyspaces: groups
      .slice(0, MAX_GROUPS)
      .map(group => ({ ...group, rows: group.rows.map(inShort) })),
    more: Math.max(0, groups.length - MAX_GROUPS),
    without: withoutContexts(snapshot, models, facts),
  };
}

/** What goes on of a cluster without one Kubernetes cluster; undefined where it has no datacenter there. Pure. */
export function buildWithout(
  context: string,
  source: SurvivalSource,
): WithoutContext | undefined {
  const { snapshot, models, facts } = read(source);
  return withoutNamed(snapshot, models, facts, context);
}

function read({ snapshot: given, plan, now }: SurvivalSource) {
  const snapshot = readableSnapshot(given);
  const models = datacenterModels(snapshot, plan, now);
  return { snapshot, models, facts: survivalFacts(snapshot, models) };
}

/** Losses are named once; where they would be repeated only their number is said. */
function inShort(row: SurvivalRow): SurvivalRow {
  return {
    ...row,
    now: row.from === null ? row.now : counted(row.now),
    healthy: counted(row.healthy),
  };
}

function counted(table: LossTable): LossTable {
  return Object.fromEntries(
    Object.entries(table).map(([kind, cell]) => [
      kind,
      cell && {
        outcome: cell.outcome,
        breaks: [],
        more: cell.breaks.length + cell.more,
      },
    ]),
  ) as LossTable;
}
