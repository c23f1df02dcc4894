import { timingSafeEqual } from 'node:crypto';
import type { PeerCertificate, TLSSocket } from 'node:tls';
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
  const certified = certifiedUser(socket);
  if (certified !== 'none') return certified;
  if (authorization === undefined) return anonymous;
  const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
  // Other schemes are not looked at.
  if (!token) return anonymous;
  const known = tokens.find(entry => isSame(entry.token, token));
  if (!known) return core.tokens.read(token);
  const { groups } = known.user;
  return {
    ...known.user,
    groups: [...new Set([...groups, 'system:authenticated'])],
  };
}

const certifiedUsers = new WeakMap<TLSSocket, User | undefined | 'none'>();

/** The user of a connection's certificate: `none` without one, `undefined` for one of another authority. Read once per connection. */
function certifiedUser(socket: TLSSocket): User | undefined | 'none' {
  if (certifiedUsers.has(socket)) return certifiedUsers.get(socket);
  const { subject } = socket.getPeerCertificate();
  const user = subject ? userOf(socket, subject) : 'none';
  certifiedUsers.set(socket, user);
  return user;
}

function userOf(
  socket: TLSSocket,
  subject: PeerCertificate['subject'],
): User | undefined {
  if (!socket.authorized) return undefined;
  const groups = [subject.O ?? []].flat();
  return {
    name: String(subject.CN),
    groups: [...groups, 'system:authenticated'],
  };
}

function isSame(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
