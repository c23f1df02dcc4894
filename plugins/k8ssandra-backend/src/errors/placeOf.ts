import { isError } from '@backstage/errors';

/** Name and stack frames of an error without its message, for logs. */
export function placeOf(error: unknown): string {
  if (!isError(error)) {
    return 'something was thrown that is no error';
  }
  const frames = (error.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line));
  return [error.name, ...frames].join('\n');
}
