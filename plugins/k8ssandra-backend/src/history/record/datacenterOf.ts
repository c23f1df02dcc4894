import type { ClusterEntry } from '@k8ssandra-backstage/control-plane';
import { labels } from '@k8ssandra-backstage/plugin-k8ssandra-common';

type ContextSnapshot = ClusterEntry['snapshot']['home'];

/** Before the name of a pod: its disk (cass-operator). */
const DATA_CLAIM = 'server-data-';

/**
 * The datacenter that an event is about: a CassandraDatacenter by its name, a pod by its label, a disk or StatefulSet by its pods.
 * `null` where none of them tells.
 */
export function datacenterOf(
  { kind, name }: { kind: string; name: string },
  { datacenters, pods }: Pick<ContextSnapshot, 'datacenters' | 'pods'>,
): string | null {
  const names = datacenters.map(({ metadata }) => metadata.name);
  if (kind === 'CassandraDatacenter') {
    return names.includes(name) ? name : null;
  }
  const ofPod = name.startsWith(DATA_CLAIM)
    ? name.slice(DATA_CLAIM.length)
    : name;
  const pod = pods.find(
    ({ metadata }) =>
      metadata.name === ofPod ||
      metadata.name.slice(0, metadata.name.lastIndexOf('-')) === ofPod,
  );
  const label = pod?.metadata.labels?.[labels.cassandraDatacenter];
  return label !== undefined && names.includes(label) ? label : null;
}
