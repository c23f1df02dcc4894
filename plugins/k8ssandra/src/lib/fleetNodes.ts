import type { DatacenterSummary } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Nodes that were up when the datacenters were last seen; `null` when none of them ever was. */
export function lastSeenUp(datacenters: DatacenterSummary[]): number | null {
  const seen = datacenters.flatMap(({ nodes }) =>
    nodes.value ? [nodes.value.up] : [],
  );
  return seen.length === 0 ? null : seen.reduce((sum, up) => sum + up, 0);
}
