import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { KubernetesConnection } from '../client/connection';
import { textOf, type Entry } from './document';
import { checkCertificates, checkKey, decodeBase64 } from './pem';
import { tokenFromFile } from './tokenFile';
import { KubeconfigRefusal } from './types';

/** Bytes of a field that is given as `<key>-data`, or as a file where files are allowed (checked before). */
function bytesOf(
  entry: Entry,
  key: string,
  check: (pem: string, field: string) => string,
  directory: string,
): string | undefined {
  const dataKey = `${key}-data`;
  const data = textOf(entry, dataKey);
  if (data) {
    const field = `${entry.field}.${dataKey}`;
    return check(decodeBase64(data, field), field);
  }
  const file = textOf(entry, key);
  if (!file) return undefined;
  const field = `${entry.field}.${key}`;
  return check(readText(resolve(directory, file), field), field);
}

function readText(path: string, field: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new KubeconfigRefusal(
      'Unreadable',
      field,
      `${field} names a file that cannot be read`,
    );
  }
}

/** The authority of the server's certificate. */
export function readAuthority(
  cluster: Entry,
  directory: string,
): Pick<KubernetesConnection, 'ca'> {
  const ca = bytesOf(
    cluster,
    'certificate-authority',
    checkCertificates,
    directory,
  );
  return ca ? { ca } : {};
}

/** Token, client certificate or password of a user. */
export function readUser(
  user: Entry,
  directory: string,
): Pick<KubernetesConnection, 'token' | 'cert' | 'key' | 'basic'> {
  const cert = bytesOf(
    user,
    'client-certificate',
    checkCertificates,
    directory,
  );
  const key = bytesOf(user, 'client-key', checkKey, directory);
  if ((cert === undefined) !== (key === undefined)) {
    const missing = cert ? 'client-key-data' : 'client-certificate-data';
    throw new KubeconfigRefusal(
      'Malformed',
      `${user.field}.${missing}`,
      `${user.field}.${missing} is missing: certificate and key belong together`,
    );
  }
  const token = textOf(user, 'token');
  if (token && /[^\x21-\x7e]/.test(token)) {
    throw new KubeconfigRefusal(
      'Malformed',
      `${user.field}.token`,
      `${user.field}.token holds spaces or characters that no token has`,
    );
  }
  // As kubectl does: what the file says comes first, the literal token until it can be read.
  const tokenFile = textOf(user, 'tokenFile');
  const username = textOf(user, 'username');
  return {
    ...(cert && key && { cert, key }),
    ...(token && { token }),
    ...(tokenFile && {
      token: tokenFromFile(resolve(directory, tokenFile), { first: token }),
    }),
    ...(username && {
      basic: { username, password: textOf(user, 'password') ?? '' },
    }),
  };
}

/** True when there is something to authenticate with. */
export function hasCredential(connection: Partial<KubernetesConnection>) {
  const { token, cert, basic } = connection;
  return token !== undefined || cert !== undefined || basic !== undefined;
}
