import { resolve } from 'path';

/** A path below the root of this repository: the package is private and only ever runs from these sources. */
export function repositoryPath(...segments: string[]): string {
  // eslint-disable-next-line no-restricted-syntax
  return resolve(__dirname, '../../../..', ...segments);
}
