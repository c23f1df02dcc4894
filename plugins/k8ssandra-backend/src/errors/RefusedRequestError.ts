import { CustomErrorBase } from '@backstage/errors';

/** A request that goes beyond a limit; its text names the limit, and never what was sent. */
export class RefusedRequestError extends CustomErrorBase {
  /** The HTTP status that it is answered with. */
  readonly statusCode: number;

  constructor(
    name: 'PayloadTooLargeError' | 'TooManyRequestsError' | 'UnsupportedError',
    statusCode: 413 | 415 | 429,
    message: string,
  ) {
    super(message);
    this.name = name;
    this.statusCode = statusCode;
  }
}
