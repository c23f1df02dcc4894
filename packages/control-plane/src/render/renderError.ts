import { InputError } from '@backstage/errors';
import type { Refusal } from './types';

/** What was given cannot be rendered. The message names every field and reason, one a line. */
export class RenderError extends InputError {
  constructor(readonly refusals: Refusal[]) {
    super(
      refusals
        .map(({ subject, field, message }) =>
          [subject, field, message].filter(each => each !== '').join(': '),
        )
        .join('\n'),
    );
  }
}

/** One that concerns no single field. */
export function refusal(subject: string, message: string): RenderError {
  return new RenderError([
    { subject, field: '', reason: 'FieldValueInvalid', message },
  ]);
}
