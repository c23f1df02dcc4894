import type {
  CassandraDatacenter,
  Condition,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A condition of a CassandraDatacenter, where it has this status. */
export function conditionOf(
  datacenter: CassandraDatacenter | undefined,
  type: string,
  status: Condition['status'],
): Condition | undefined {
  return datacenter?.status?.conditions?.find(
    each => each.type === type && each.status === status,
  );
}
