import type { Cause } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError, type KubernetesErrorCode } from './errors';
import { safeText } from './redact';
import { parseRetryAfter } from './retryAfter';

const BY_STATUS: Record<number, KubernetesErrorCode> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  408: 'Timeout',
  409: 'Conflict',
  410: 'Expired',
  413: 'TooLarge',
  415: 'UnsupportedMediaType',
  422: 'Invalid',
  429: 'TooManyRequests',
  503: 'Unavailable',
  504: 'Timeout',
};

/** An answer that is not a success, as far as an error may know it. */
export interface FailedAnswer {
  /** `GET /api/v1/namespaces/x/secrets/y`: method and path, without a query. */
  what: string;
  status: number;
  body?: unknown;
  retryAfter?: string;
  /** The kind holds secrets: quote nothing that the server may have quoted from the object. */
  secretive?: boolean;
  viaPodProxy?: boolean;
}

function codeOf(status: number, reason?: string): KubernetesErrorCode {
  if (status === 409 && reason === 'AlreadyExists') return 'AlreadyExists';
  const known = BY_STATUS[status];
  if (known) return known;
  if (status >= 500) return 'ServerError';
  return status >= 400 ? 'BadRequest' : 'BadAnswer';
}

function readCauses(details: unknown, secretive: boolean): Cause[] {
  const causes = (details as { causes?: unknown })?.causes;
  if (!Array.isArray(causes)) return [];
  return causes.slice(0, 100).map(cause => ({
    field: safeText(cause?.field, 300),
    reason: safeText(cause?.reason, 100),
    message: secretive ? '' : safeText(cause?.message, 500),
  }));
}

/** Turns a failed answer of an API server into an error whose message is fit to be shown. */
export function errorFromAnswer(answer: FailedAnswer): KubernetesError {
  const { status, what, secretive = false } = answer;
  const body = answer.body as
    | { kind?: unknown; reason?: unknown; message?: unknown; details?: any }
    | undefined;
  const isStatus = body?.kind === 'Status';
  const reason = isStatus
    ? safeText(body?.reason, 100) || undefined
    : undefined;
  const said = isStatus && !secretive ? safeText(body?.message) : '';
  const retryAfterSeconds =
    parseRetryAfter(answer.retryAfter) ??
    (isStatus ? parseRetryAfter(body?.details?.retryAfterSeconds) : undefined);
  const word = reason ? `${status} ${reason}` : `${status}`;
  return new KubernetesError({
    code: codeOf(status, reason),
    message: said ? `${what}: ${word}: ${said}` : `${what}: ${word}`,
    explanation: said || word,
    status,
    reason,
    causes: isStatus ? readCauses(body?.details, secretive) : [],
    retryAfterSeconds,
    answeredBy: answer.viaPodProxy && !isStatus ? 'pod' : 'server',
  });
}
