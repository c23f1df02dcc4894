import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { StatusError } from '../status';

const codes: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  409: 'Conflict',
  410: 'Expired',
  413: 'TooLarge',
  415: 'UnsupportedMediaType',
  422: 'Invalid',
  429: 'TooManyRequests',
  503: 'Unavailable',
  504: 'Timeout',
};

/** The error that a client over HTTP would throw. */
export function toClientError(error: unknown, what: string): unknown {
  if (!(error instanceof StatusError)) return error;
  const { code: status, reason, message } = error;
  return new KubernetesError({
    code:
      reason === 'AlreadyExists'
        ? reason
        : codes[status] ?? (status >= 500 ? 'ServerError' : 'BadRequest'),
    message: `${what}: ${status} ${reason}: ${message}`,
    status,
    reason,
    causes: (error.details?.causes ?? []).map(cause => ({
      field: cause.field ?? '',
      reason: cause.reason,
      message: cause.message,
    })),
    answeredBy: 'server',
  });
}
