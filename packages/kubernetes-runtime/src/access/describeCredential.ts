import { createHash, X509Certificate } from 'node:crypto';
import type { KubernetesConnection } from '../client/connection';
import type { CredentialFacts, CredentialKind } from './types';

const CERTIFICATE =
  /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g;

/** Longest token that is looked into; real ones are far shorter. */
const MAX_TOKEN = 64 * 1024;

/** What can be said of one that nobody has read yet. */
const UNREAD = { end: 'unknown', endsAt: null, fingerprint: null } as const;

const fingerprintOf = (bytes: string | Buffer) =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** A client certificate ends with the first of its chain. */
export function describeCertificate(pem: string): CredentialFacts {
  const kind = 'client-certificate';
  try {
    const chain = (pem.match(CERTIFICATE) ?? []).map(
      each => new X509Certificate(each),
    );
    const ends = chain.map(({ validTo }) => Date.parse(validTo));
    const endsAt = Math.min(...ends);
    if (!Number.isFinite(endsAt)) return { ...UNREAD, kind };
    return {
      kind,
      end: 'at',
      endsAt,
      fingerprint: fingerprintOf(chain[0].raw),
    };
  } catch {
    return { ...UNREAD, kind };
  }
}

/**
 * A bearer token. One that is a JSON web token says when it ends (`exp`, RFC 7519 4.1.4); it is read, not verified, because only its
 * issuer can. One that carries no `exp` does not end; of any other kind nothing is known.
 */
export function describeToken(
  token: string,
  kind: Exclude<CredentialKind, 'password' | 'client-certificate'> = 'token',
): CredentialFacts {
  const fingerprint = fingerprintOf(token);
  const claims = claimsOf(token);
  const isRenewed = kind !== 'token';
  const otherwise = claims ? 'never' : 'unknown';
  const { exp } = claims ?? {};
  const endsAt =
    typeof exp === 'number' && Number.isFinite(exp) && exp > 0
      ? Math.floor(exp * 1000)
      : null;
  // A claim that is there and is no time says nothing, least of all that it never ends.
  const unread = endsAt === null && exp !== undefined;
  const known = endsAt === null ? otherwise : 'at';
  const end = unread ? 'unknown' : known;
  return { kind, end: isRenewed ? 'renewed' : end, endsAt, fingerprint };
}

function claimsOf(token: string): { exp?: unknown } | undefined {
  const parts = token.split('.');
  if (parts.length !== 3 || token.length > MAX_TOKEN) return undefined;
  try {
    const claims = JSON.parse(
      Buffer.from(parts[1], 'base64url').toString('utf8'),
    );
    const isObject = typeof claims === 'object' && claims !== null;
    return isObject && !Array.isArray(claims) ? claims : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What is known of a connection's credential without asking anybody. A token that comes from a source is described when it was read, see
 * `followCredential`. Where there is both a certificate and a token, a server takes either, so the one that lasts counts.
 */
export function describeCredential(
  connection: Pick<
    KubernetesConnection,
    'cert' | 'token' | 'basic' | 'tokenKind'
  >,
): CredentialFacts | undefined {
  const { cert, token, basic, tokenKind = 'token-file' } = connection;
  const found: CredentialFacts[] = [];
  if (cert) found.push(describeCertificate(cert));
  if (typeof token === 'string' && token) found.push(describeToken(token));
  if (typeof token === 'function') {
    found.push({ ...UNREAD, kind: tokenKind, end: 'renewed' });
  }
  if (basic) found.push({ ...UNREAD, kind: 'password' });
  return lasting(found);
}

/** The one that lasts longest. Where one does not say, nobody can tell: then the first, which is what a server is shown first. */
export function lasting(found: CredentialFacts[]): CredentialFacts | undefined {
  const byEnd = (...ends: Array<CredentialFacts['end']>) =>
    found.find(({ end }) => ends.includes(end));
  const [latest] = [...found].sort((a, b) => (b.endsAt ?? 0) - (a.endsAt ?? 0));
  return byEnd('renewed', 'never') ?? byEnd('unknown') ?? latest;
}
