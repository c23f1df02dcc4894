import {
  ConflictError,
  InputError,
  NotAllowedError,
  NotFoundError,
  ResponseError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { causesOf } from '@k8ssandra-backstage/plugin-k8ssandra-common';

const BY_STATUS: Record<number, new (message: string) => Error> = {
  400: InputError,
  403: NotAllowedError,
  404: NotFoundError,
  409: ConflictError,
  503: ServiceUnavailableError,
};

/** What the API refused, in its own words, as the task log shows it: each cause with its field. */
export function explain(error: unknown): unknown {
  if (!(error instanceof ResponseError)) {
    return error;
  }
  const causes = causesOf(error);
  if (causes) {
    const lines = causes.map(({ field, message }) =>
      field ? `- ${field}: ${message}` : `- ${message}`,
    );
    return readable(
      new InputError(
        ['The control plane refuses this cluster:', ...lines].join('\n'),
      ),
    );
  }
  const Explained = BY_STATUS[error.statusCode] ?? Error;
  return readable(new Explained(error.cause.message));
}

/** The task log prints the stack: where our code stands helps nobody who ordered a cluster. */
function readable(error: Error): Error {
  error.stack = `${error.name}: ${error.message}`;
  return error;
}
