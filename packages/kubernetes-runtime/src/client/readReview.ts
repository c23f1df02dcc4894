import type { ResourceType } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError } from './errors';

/**
 * The status of a review that a server answered.
 * @throws KubernetesError `BadAnswer` when it is no such review
 */
export function readReview(
  value: unknown,
  type: ResourceType,
  what: string,
): unknown {
  const review = value as { kind?: unknown; status?: unknown } | undefined;
  const { status } = review ?? {};
  const isReview =
    (review?.kind ?? type.kind) === type.kind &&
    typeof status === 'object' &&
    status !== null;
  if (isReview) return status;
  throw new KubernetesError({
    code: 'BadAnswer',
    message: `${what}: the answer is not a ${type.kind}`,
  });
}
