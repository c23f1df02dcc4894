import type {
  KeyspaceDetails,
  LossKind,
  Outcome,
  StateKey,
  SurvivalRow,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The losses that a table of outcomes has a column for, in its order. */
export const LOSSES: LossKind[] = [
  'none',
  'node',
  'rack',
  'zone',
  'region',
  'two-regions',
];

/** How an outcome is drawn; its word always stands beside it. */
export const outcomeStates: Record<Outcome, StateKey> = {
  kept: 'healthy',
  partly: 'degraded',
  lost: 'down',
  unknown: 'unknown',
};

/** The rows of a table of levels: those that hold in every datacenter that is left. */
export function levelRows({ rows }: Pick<KeyspaceDetails, 'rows'>) {
  return rows.filter(({ from }) => from === null);
}

/** The losses that exist in a cluster: of one region, two regions cannot be lost. */
export function lossColumns(
  rows: SurvivalRow[],
  when: 'now' | 'healthy',
): LossKind[] {
  return LOSSES.filter(kind => rows.some(row => row[when][kind] !== null));
}
