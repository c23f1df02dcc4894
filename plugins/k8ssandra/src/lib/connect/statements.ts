import type { ReplicationRow } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The statements that mend keyspaces, one a line; empty where there is nothing to mend. */
export function statementsOf(rows: ReplicationRow[]): string[] {
  return rows.flatMap(({ statement }) => statement ?? []);
}
