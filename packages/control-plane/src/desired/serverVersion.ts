import { InputError } from '@backstage/errors';
import { SemVer, parse } from 'semver';

/** One to three numbers with an optional `v`, pre-release and build, as the field has always been read. */
const VERSION = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?([-+][0-9A-Za-z.+-]+)?$/;

/**
 * Reads a server version such as `4.1.9`; missing parts count as 0.
 * @throws InputError naming the field
 */
export function parseServerVersion(
  text: string | undefined,
  field: string,
): SemVer {
  if (!text) {
    throw new InputError(
      `${field} is missing: set it there or in spec.cassandra.serverVersion, such as 4.1.9`,
    );
  }
  const [, major, minor = '0', patch = '0', suffix = ''] =
    VERSION.exec(text) ?? [];
  const version = major && parse(`${major}.${minor}.${patch}${suffix}`);
  if (!version) {
    throw new InputError(
      `${field} "${text}" is not a version: write three numbers, such as 4.1.9`,
    );
  }
  return version;
}
