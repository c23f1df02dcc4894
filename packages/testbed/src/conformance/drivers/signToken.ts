import { sign } from 'node:crypto';
import type { ServiceAccountRef } from '../types';

const encode = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token of a service account as an API server makes it, with the P-256 key that it signs with. */
export function signToken(
  keyPem: string,
  issuer: string,
  account: ServiceAccountRef,
  seconds: number,
): string {
  const { namespace, name, uid } = account;
  const now = Math.floor(Date.now() / 1000);
  const issued = Math.min(now, now + seconds) - 60;
  const signed = [
    encode({ alg: 'ES256', typ: 'JWT' }),
    encode({
      iss: issuer,
      aud: [issuer],
      sub: `system:serviceaccount:${namespace}:${name}`,
      iat: issued,
      nbf: issued,
      exp: now + seconds,
      'kubernetes.io': { namespace, serviceaccount: { name, uid } },
    }),
  ].join('.');
  const signature = sign('sha256', Buffer.from(signed), {
    key: keyPem,
    dsaEncoding: 'ieee-p1363',
  });
  return `${signed}.${signature.toString('base64url')}`;
}
