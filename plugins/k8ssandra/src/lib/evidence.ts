import type {
  ClusterView,
  DatacenterView,
  ObjectRef,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The datacenter that an object belongs to: by its own name, else the only one of its Kubernetes cluster and namespace. */
export function datacenterOf(
  { context, kind, namespace, name }: ObjectRef,
  { datacenters }: Pick<ClusterView, 'datacenters'>,
): DatacenterView | undefined {
  const there = datacenters.filter(
    each => each.context === context && each.namespace === namespace,
  );
  if (kind === 'CassandraDatacenter') {
    return there.find(each => each.name === name);
  }
  return (
    there.find(({ racks }) =>
      racks.value?.some(({ nodes }) => nodes.some(({ pod }) => pod === name)),
    ) ?? (there.length === 1 ? there[0] : undefined)
  );
}
