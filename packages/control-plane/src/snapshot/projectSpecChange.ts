import type {
  KubernetesObject,
  SpecChange,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** An entry of `metadata.managedFields`, as far as it is read. */
interface ManagedFields {
  manager?: string;
  operation?: string;
  time?: string;
  subresource?: string;
  fieldsV1?: Record<string, unknown>;
}

/**
 * Keeps of `managedFields`, which are often half of an object, who wrote the specification last and when: the API server tells
 * nothing else about the author of a change.
 */
export function projectSpecChange<T extends KubernetesObject>(object: T): T {
  const metadata = object.metadata as T['metadata'] & {
    managedFields?: ManagedFields[];
  };
  const change = newest(metadata.managedFields ?? []);
  delete metadata.managedFields;
  if (change) metadata.specChange = change;
  return object;
}

function newest(entries: ManagedFields[]): SpecChange | undefined {
  return entries
    .flatMap(({ manager, operation, time, subresource, fieldsV1 }) =>
      !subresource && time && fieldsV1 && 'f:spec' in fieldsV1
        ? [{ manager: manager ?? '', operation: operation ?? '', time }]
        : [],
    )
    .reduce<SpecChange | undefined>(
      (last, each) => (last && last.time > each.time ? last : each),
      undefined,
    );
}
