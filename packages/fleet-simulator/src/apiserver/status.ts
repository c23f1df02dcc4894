/** One cause of a refusal, with the path of the field. */
export interface StatusCause {
  reason: string;
  message: string;
  field?: string;
}

/** Details of a `Status`. */
export interface StatusDetails {
  name?: string;
  group?: string;
  kind?: string;
  uid?: string;
  causes?: StatusCause[];
  retryAfterSeconds?: number;
}

/** The body of every refusal of a Kubernetes API server. */
export interface Status {
  kind: 'Status';
  apiVersion: 'v1';
  metadata: Record<string, unknown>;
  status: 'Success' | 'Failure';
  message?: string;
  reason?: string;
  details?: StatusDetails;
  code?: number;
}

/** A refusal with its `Status` body. */
export class StatusError extends Error {
  override readonly name = 'StatusError';
  /** Of the answer's body: a refused list tells here where it could go on. */
  readonly metadata: { continue?: string } = {};

  constructor(
    readonly code: number,
    /** Empty where Kubernetes gives none. */
    readonly reason: string,
    message: string,
    readonly details?: StatusDetails,
  ) {
    super(message);
  }

  /** The body as Kubernetes writes it. */
  toStatus(): Status {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: this.metadata,
      status: 'Failure',
      message: this.message,
      ...(this.reason && { reason: this.reason }),
      ...(this.details && { details: this.details }),
      code: this.code,
    };
  }
}

/** What a refusal names: a resource such as `secrets` of a group. */
export interface GroupResource {
  group: string;
  plural: string;
}

const qualified = (of: GroupResource) =>
  of.group ? `${of.plural}.${of.group}` : of.plural;

const detailsOf = (of: GroupResource, name: string): StatusDetails => ({
  name,
  ...(of.group && { group: of.group }),
  kind: of.plural,
});

/** 400 for a request that cannot be understood. */
export const badRequest = (message: string) =>
  new StatusError(400, 'BadRequest', message);

/** 401 for unknown credentials. */
export const unauthorized = () =>
  new StatusError(401, 'Unauthorized', 'Unauthorized');

/** 404 for an object. */
export const notFound = (of: GroupResource, name: string) =>
  new StatusError(
    404,
    'NotFound',
    `${qualified(of)} "${name}" not found`,
    detailsOf(of, name),
  );

/** 404 for a resource or path that is not served. */
export const resourceNotFound = () =>
  new StatusError(
    404,
    'NotFound',
    'the server could not find the requested resource',
    {},
  );

/** 405 for a verb that a resource does not have. */
export const methodNotAllowed = () =>
  new StatusError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );

/** 409 for a name that is taken. */
export const alreadyExists = (
  of: GroupResource,
  name: string,
  taken?: { metadata: { deletionTimestamp?: string } },
) =>
  new StatusError(
    409,
    'AlreadyExists',
    `${
      taken?.metadata.deletionTimestamp ? 'object is being deleted: ' : ''
    }${qualified(of)} "${name}" already exists`,
    detailsOf(of, name),
  );

/** 409 for a write on an old state. */
export const conflict = (of: GroupResource, name: string, why: string) =>
  new StatusError(
    409,
    'Conflict',
    `Operation cannot be fulfilled on ${qualified(of)} "${name}": ${why}`,
    detailsOf(of, name),
  );

/** Why a {@link conflict} arises from an old `resourceVersion`. */
export const OBJECT_MODIFIED =
  'the object has been modified; please apply your changes to the latest version and try again';

/** 403 with the reason in Kubernetes' words. */
export const forbidden = (
  of: GroupResource,
  name: string,
  why: string,
  causes?: StatusCause[],
) =>
  new StatusError(
    403,
    'Forbidden',
    `${qualified(of)} ${name ? `"${name}" ` : ''}is forbidden: ${why}`,
    {
      ...(name && { name }),
      ...(of.group && { group: of.group }),
      kind: of.plural,
      ...(causes && { causes }),
    },
  );

/** 410 for a revision that is compacted. */
export const expired = (message: string) =>
  new StatusError(410, 'Expired', message);

/** 422 with all refused fields. */
export const invalid = (
  of: { group: string; kind: string },
  name: string,
  causes: StatusCause[],
) => {
  // What several checks found is said once, though each is a cause.
  const texts = [
    ...new Set(
      causes.map(cause =>
        cause.field ? `${cause.field}: ${cause.message}` : cause.message,
      ),
    ),
  ];
  const list = texts.length === 1 ? texts[0] : `[${texts.join(', ')}]`;
  const kind = of.group ? `${of.kind}.${of.group}` : of.kind;
  return new StatusError(
    422,
    'Invalid',
    `${kind} "${name}" is invalid: ${list}`,
    {
      ...(name && { name }),
      ...(of.group && { group: of.group }),
      kind: of.kind,
      causes,
    },
  );
};

/** 415 for a body or patch of a type that is not served. */
export const unsupportedMediaType = (message: string, hasDetails = true) =>
  new StatusError(
    415,
    'UnsupportedMediaType',
    message,
    hasDetails ? {} : undefined,
  );

/** 406 for an answer of a type that is not served. */
export const notAcceptable = () =>
  new StatusError(
    406,
    'NotAcceptable',
    'only the following media types are accepted: application/json, application/yaml',
    {},
  );

/** 406 for callers that take no media type of ours, in the words of the router of Kubernetes. */
export const notRepresentable = () =>
  new StatusError(
    406,
    'NotAcceptable',
    '406: Not Acceptable\n\nAvailable representations: application/json, application/yaml, application/vnd.kubernetes.protobuf',
    {},
  );

/** 422 for options of a request, such as `CreateOptions`. */
export const invalidOptions = (kind: string, cause: StatusCause) =>
  invalid({ group: 'meta.k8s.io', kind }, '', [cause]);

/** 413 for a body over the limit. */
export const tooLarge = (limit: number) =>
  new StatusError(
    413,
    'RequestEntityTooLarge',
    `Request entity too large: limit is ${limit}`,
    {},
  );
