import { timingSafeEqual } from 'node:crypto';
import type { TLSSocket } from 'node:tls';
import type { ServerCore } from '../serverCore';
import type { User } from '../types';

/** A user that is known by a fixed token. */
export interface StaticToken {
  token: string;
  user: User;
}

const anonymous: User = {
  name: 'system:anonymous',
  groups: ['system:unauthenticated'],
};

/** Who a request comes from: client certificate, then bearer token, then nobody. `undefined` for credentials that are not valid. */
export function authenticate(
  core: ServerCore,
  tokens: readonly StaticToken[],
  socket: TLSSocket,
  authorization: string | undefined,
): User | undefined {
  const { subject } = socket.getPeerCertificate();
  if (subject) {
    if (!socket.authorized) return undefined;
    const groups = [subject.O ?? []].flat();
    return {
      name: String(subject.CN),
      groups: [...groups, 'system:authenticated'],
    };
  }
  if (authorization === undefined) return anonymous;
  const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
  if (!token) return undefined;
  const known = tokens.find(entry => isSame(entry.token, token));
  if (!known) return core.tokens.read(token);
  const { groups } = known.user;
  return {
    ...known.user,
    groups: [...new Set([...groups, 'system:authenticated'])],
  };
}

function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
