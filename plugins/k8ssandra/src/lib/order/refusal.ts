import {
  causesOf,
  type Cause,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * Why the control plane refuses an order, field by field; `undefined` where it did not judge it, as when it is away
 * or the viewer may not order. A name that is taken is told as a conflict, without causes.
 */
export function refusalOf(error: unknown): Cause[] | undefined {
  const causes = causesOf(error);
  if (causes) return causes;
  const { statusCode, name, message, cause } = error as Error & {
    statusCode?: number;
    cause?: Error;
  };
  return statusCode === 409 || name === 'ConflictError'
    ? [
        {
          field: 'metadata.name',
          reason: 'FieldValueDuplicate',
          message: cause?.message ?? message,
        },
      ]
    : undefined;
}
