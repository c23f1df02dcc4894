import {
  resourceTypes,
  type CassandraDatacenter,
  type CassandraDatacenterStatus,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Statuses by name of the datacenter, as an operator copied them into the K8ssandraCluster (operator-spec 5.1). */
export type NotedStatuses = ReadonlyMap<string, CassandraDatacenterStatus>;

/** What was noted in a K8ssandraCluster of its datacenters in one context. */
export function notedStatuses(
  { status }: K8ssandraCluster,
  isHere: (context: string) => boolean,
): NotedStatuses {
  return new Map(
    Object.entries(status?.datacenters ?? {}).flatMap(([name, noted]) =>
      noted?.cassandra && isHere(noted.contextName ?? '')
        ? [[name, noted.cassandra as CassandraDatacenterStatus] as const]
        : [],
    ),
  );
}

/** Gives datacenters without a status what their operator noted of them. */
export function withNotedStatus(
  objects: KubernetesObject[],
  noted: NotedStatuses,
): KubernetesObject[] {
  return objects.map(object => {
    const { kind, metadata } = object;
    const datacenter = object as CassandraDatacenter;
    const status = noted.get(metadata.name);
    if (kind !== resourceTypes.CassandraDatacenter.kind || !status) {
      return object;
    }
    if (datacenter.status) return object;
    const generation = metadata.generation ?? status.observedGeneration;
    return {
      ...datacenter,
      metadata: {
        ...metadata,
        ...(generation !== undefined && { generation }),
      },
      status,
    };
  });
}
