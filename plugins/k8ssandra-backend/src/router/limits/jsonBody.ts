import { InputError } from '@backstage/errors';
import express, {
  type ErrorRequestHandler,
  type RequestHandler,
} from 'express';
import { RefusedRequestError } from '../../errors';
import { MAX_MANIFEST_BYTES } from '../../manifest/parseManifest';

/** JSON may need several bytes for one of the text that it holds: a manifest or a kubeconfig. */
export const MAX_BODY_BYTES = 4 * MAX_MANIFEST_BYTES;

/** By the types of errors of the body parser. */
function explain(type: unknown): Error | undefined {
  switch (type) {
    case 'entity.too.large':
      return new RefusedRequestError(
        'PayloadTooLargeError',
        413,
        `The body is larger than ${
          MAX_BODY_BYTES / 1024
        } KiB, the most that is read`,
      );
    case 'charset.unsupported':
    case 'encoding.unsupported':
      return new RefusedRequestError(
        'UnsupportedError',
        415,
        'The body must be JSON in UTF-8, plain or compressed by gzip, deflate or br',
      );
    case 'entity.parse.failed':
      return new InputError('The body is not valid JSON');
    case 'request.aborted':
    case 'request.size.invalid':
    case 'stream.encoding.set':
    case 'entity.verify.failed':
      return new InputError('The body could not be read to its end');
    default:
      return undefined;
  }
}

const explained: ErrorRequestHandler = (error, _req, res, next) => {
  const told = explain(error?.type);
  // The rest of a body that is too large is not read: the connection cannot be used again.
  if (told instanceof RefusedRequestError) res.setHeader('Connection', 'close');
  next(told ?? error);
};

/** Reads bodies of JSON. What cannot be read is said without an excerpt: the parser's own message quotes what may be a kubeconfig. */
export function jsonBody(): Array<RequestHandler | ErrorRequestHandler> {
  return [express.json({ limit: MAX_BODY_BYTES }), explained];
}
