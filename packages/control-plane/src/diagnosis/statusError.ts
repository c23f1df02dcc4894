import type {
  K8ssandraCluster,
  Plan,
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

/** Whether our own plan says the same: a control plane of ours wrote it there, with the title of a step. */
export function isOfThePlan(message: string, { steps }: Plan): boolean {
  return steps.some(({ title }) => message.includes(`${title.text}: `));
}
