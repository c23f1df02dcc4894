import type { Cause } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** What went wrong, as one machine word. The first block never reached the API server's logic, the second is its answer. */
export type KubernetesErrorCode =
  | 'NameNotFound'
  | 'ConnectionRefused'
  | 'ConnectionLost'
  | 'AddressRefused'
  | 'LoopbackRefused'
  | 'LinkLocalRefused'
  | 'PrivateNetworkRefused'
  | 'Timeout'
  | 'TlsError'
  | 'CredentialFailed'
  | 'Aborted'
  | 'Closed'
  | 'BadAnswer'
  | 'TooLarge'
  //
  | 'BadRequest'
  | 'Unauthorized'
  | 'Forbidden'
  | 'NotFound'
  | 'MethodNotAllowed'
  | 'Conflict'
  | 'AlreadyExists'
  | 'Expired'
  | 'UnsupportedMediaType'
  | 'Invalid'
  | 'TooManyRequests'
  | 'Unavailable'
  | 'ServerError'
  | (string & {});

/** What a {@link KubernetesError} is made of. `message` must be fit to be shown. */
export interface KubernetesErrorInit {
  code: KubernetesErrorCode;
  message: string;
  /** See {@link KubernetesError.explanation}. */
  explanation?: string;
  status?: number;
  reason?: string;
  causes?: Cause[];
  retryAfterSeconds?: number;
  answeredBy?: 'server' | 'pod';
}

const UNREACHABLE_CODES = new Set<string>([
  'NameNotFound',
  'ConnectionRefused',
  'ConnectionLost',
  'AddressRefused',
  'LoopbackRefused',
  'LinkLocalRefused',
  'PrivateNetworkRefused',
  'Timeout',
  'TlsError',
]);

/**
 * The one error of this package's client. Its message holds the method, the path without its query, and the API
 * server's own words with credentials taken out; never a body, a header or a credential. It carries no `cause`,
 * because errors of the transport do hold such things.
 */
export class KubernetesError extends Error {
  override readonly name = 'KubernetesError';
  readonly code: KubernetesErrorCode;
  /** What went wrong, in words for whoever does not know of the call: the message without method and path. */
  readonly explanation: string;
  /** HTTP status; absent when there was no answer. */
  readonly status?: number;
  /** `Status.reason` of the API server, such as `Invalid` or `NotFound`. */
  readonly reason?: string;
  /** Why an object was refused, field by field. */
  readonly causes: Cause[];
  /** How long the API server asks to wait; already made sane (at most 60 s). */
  readonly retryAfterSeconds?: number;
  /** Who answered a call through the pod proxy. */
  readonly answeredBy?: 'server' | 'pod';

  constructor(init: KubernetesErrorInit) {
    super(init.message);
    this.code = init.code;
    this.explanation = init.explanation ?? init.message;
    this.status = init.status;
    this.reason = init.reason;
    this.causes = init.causes ?? [];
    this.retryAfterSeconds = init.retryAfterSeconds;
    this.answeredBy = init.answeredBy;
  }

  /** True for an error of this class with one of the codes; with any code when none is given. */
  static is(
    error: unknown,
    ...codes: KubernetesErrorCode[]
  ): error is KubernetesError {
    return (
      error instanceof KubernetesError &&
      (codes.length === 0 || codes.includes(error.code))
    );
  }

  static isNotFound(error: unknown): error is KubernetesError {
    return KubernetesError.is(error, 'NotFound');
  }
  /** Somebody else wrote first, or owns a field of an apply. */
  static isConflict(error: unknown): error is KubernetesError {
    return KubernetesError.is(error, 'Conflict');
  }
  static isAlreadyExists(error: unknown): error is KubernetesError {
    return KubernetesError.is(error, 'AlreadyExists');
  }
  static isInvalid(error: unknown): error is KubernetesError {
    return KubernetesError.is(error, 'Invalid', 'BadRequest');
  }
  static isUnauthorized(error: unknown): error is KubernetesError {
    return KubernetesError.is(error, 'Unauthorized', 'CredentialFailed');
  }
  static isForbidden(error: unknown): error is KubernetesError {
    return KubernetesError.is(error, 'Forbidden');
  }
  static isExpired(error: unknown): error is KubernetesError {
    return KubernetesError.is(error, 'Expired');
  }
  static isAborted(error: unknown): error is KubernetesError {
    return KubernetesError.is(error, 'Aborted', 'Closed');
  }
  /** No answer came: whether the call had an effect is unknown. */
  static isUnreachable(error: unknown): error is KubernetesError {
    return (
      error instanceof KubernetesError && UNREACHABLE_CODES.has(error.code)
    );
  }
}
