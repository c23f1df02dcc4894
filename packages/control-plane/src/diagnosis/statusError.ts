import {
  annotations,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What stands there when nothing is wrong (operator-spec 5.1). */
const NOTHING = 'None';

/** `status.error` of a K8ssandraCluster; undefined when it says nothing. */
export function statusErrorText({
  status,
}: K8ssandraCluster): string | undefined {
  const error: unknown = status?.error;
  return typeof error === 'string' && error !== '' && error !== NOTHING
    ? error
    : undefined;
}

/** Whether it was a control plane of ours that wrote the status: what it noted there, the plan says too. */
export function isOurStatus({ metadata }: K8ssandraCluster): boolean {
  return metadata.annotations?.[annotations.claim] !== undefined;
}
