import type { KubernetesObject } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** "CassandraDatacenter, 2 ConfigMap, Secret": kinds in the order of the list, counted where there are several. */
export function kindsIn(
  objects: Array<Pick<KubernetesObject, 'kind'>>,
): string {
  const counts = new Map<string, number>();
  for (const { kind } of objects) {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts]
    .map(([kind, count]) => (count === 1 ? kind : `${count} ${kind}`))
    .join(', ');
}

/** "ConfigMap payments/demo-dc1-metrics-agent-config". */
export function objectTitle({ kind, metadata }: KubernetesObject): string {
  const { namespace, name } = metadata;
  return namespace ? `${kind} ${namespace}/${name}` : `${kind} ${name}`;
}
