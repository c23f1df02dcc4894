import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { refOf, stepId } from '../../draft';
import type { RemovedDatacenter } from '../../facts';

/** The CassandraDatacenter that goes. */
export function removedRef({ context, namespace, name }: RemovedDatacenter) {
  return refOf(
    context.name,
    resourceTypes.CassandraDatacenter,
    namespace,
    name,
  );
}

/** Ids of the steps of a removal. */
export const removalIds = {
  check: (removed: RemovedDatacenter) =>
    stepId('check-unused', removedRef(removed)),
  note: (removed: RemovedDatacenter) =>
    stepId('note-removal', removedRef(removed)),
  remove: (removed: RemovedDatacenter) => stepId('remove', removedRef(removed)),
};
