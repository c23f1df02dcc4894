import type { Condition } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** The condition of a type, where it has this status. */
export function conditionOf<C extends Pick<Condition, 'type' | 'status'>>(
  conditions: C[] | undefined,
  type: string,
  status: Condition['status'],
): C | undefined {
  return conditions?.find(each => each.type === type && each.status === status);
}
