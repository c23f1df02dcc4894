import type { DatacenterTemplate } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';

/**
 * The snapshot with what can be read of its specification. A refused specification is shown all the same, so a datacenter
 * without a name is left out and a size that is no number counts as none.
 */
export function readableSnapshot(snapshot: Snapshot): Snapshot {
  const { cluster } = snapshot;
  const given: unknown = cluster.spec?.cassandra?.datacenters ?? [];
  const datacenters = Array.isArray(given) ? given.filter(isNamed) : [];
  const readable =
    cluster.spec !== undefined &&
    Array.isArray(given) &&
    datacenters.length === given.length &&
    datacenters.every(isSized);
  return readable
    ? snapshot
    : {
        ...snapshot,
        cluster: {
          ...cluster,
          spec: {
            ...cluster.spec,
            cassandra: {
              ...cluster.spec?.cassandra,
              datacenters: datacenters.map(each =>
                isSized(each) ? each : { ...each, size: 0 },
              ),
            },
          },
        },
      };
}

function isNamed(template: DatacenterTemplate | null | undefined): boolean {
  return typeof template?.metadata?.name === 'string';
}

function isSized({ size }: DatacenterTemplate): boolean {
  return Number.isInteger(size) && size >= 0;
}
