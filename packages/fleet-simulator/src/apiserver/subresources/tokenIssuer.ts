import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ObjectStore } from '../../storage';
import { notFound } from '../status';
import type { User } from '../types';

const KEY_PLACE = {
  resource: 'internal/token-key',
  namespace: '',
  name: 'signing-key',
};

const encode = (value: object) =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** What a token is bound to: it is worth nothing any more when that is gone. */
export interface BoundObject {
  kind: 'Pod' | 'Secret' | 'Node';
  name: string;
  uid: string;
}

/** The audience of tokens for the API server itself. */
export const API_AUDIENCE = 'https://kubernetes.default.svc';

/** The groups that every service account of a namespace is in. */
export const serviceAccountGroups = (namespace: string): string[] => [
  'system:serviceaccounts',
  `system:serviceaccounts:${namespace}`,
  'system:authenticated',
];

/** Issues and reads the tokens of service accounts. Its key is kept with the cluster's state. */
export class TokenIssuer {
  private readonly key: Buffer;

  constructor(
    private readonly store: ObjectStore,
    private readonly now: () => Date,
  ) {
    const kept =
      store.get(KEY_PLACE) ??
      store.put(KEY_PLACE, {
        apiVersion: 'internal/v1',
        kind: 'TokenKey',
        metadata: { name: KEY_PLACE.name },
        key: randomBytes(32).toString('base64'),
      });
    this.key = Buffer.from(kept.key, 'base64');
  }

  /** A token of a service account that expires. Throws 404 for an account that is not there. */
  issue(
    namespace: string,
    name: string,
    lifetimeSeconds: number,
    audiences: string[] = [API_AUDIENCE],
    bound?: BoundObject,
  ): { token: string; expirationTimestamp: string } {
    const account = this.account(namespace, name);
    if (!account)
      throw notFound({ group: '', plural: 'serviceaccounts' }, name);
    const seconds = Math.floor(this.now().getTime() / 1000);
    const head = encode({ alg: 'HS256', typ: 'JWT' });
    const claims = encode({
      iss: 'kubernetes/serviceaccount',
      aud: audiences,
      sub: `system:serviceaccount:${namespace}:${name}`,
      iat: seconds,
      exp: seconds + lifetimeSeconds,
      'kubernetes.io': {
        namespace,
        serviceaccount: { name, uid: account.metadata.uid },
        ...(bound && {
          [bound.kind.toLowerCase()]: { name: bound.name, uid: bound.uid },
        }),
      },
    });
    const signed = `${head}.${claims}`;
    const expires = new Date((seconds + lifetimeSeconds) * 1000);
    return {
      token: `${signed}.${this.sign(signed).toString('base64url')}`,
      expirationTimestamp: `${expires.toISOString().slice(0, 19)}Z`,
    };
  }

  /**
   * The service account that a token stands for; `undefined` when it is unknown, expired or for others, or when its account or what it
   * is bound to was deleted.
   */
  read(token: string, audience = API_AUDIENCE): User | undefined {
    const [head, claims, signature] = token.split('.');
    if (!signature) return undefined;
    const given = Buffer.from(signature, 'base64url');
    const right = this.sign(`${head}.${claims}`);
    if (given.length !== right.length || !timingSafeEqual(given, right)) {
      return undefined;
    }
    const payload = JSON.parse(Buffer.from(claims, 'base64url').toString());
    if (payload.exp * 1000 <= this.now().getTime()) return undefined;
    if (!isFor(payload.aud, audience)) return undefined;
    const about = payload['kubernetes.io'];
    const { namespace, serviceaccount } = about;
    if (!this.isBoundToLiving(namespace, about)) return undefined;
    const account = this.account(namespace, serviceaccount.name);
    if (!account || account.metadata.uid !== serviceaccount.uid) {
      return undefined;
    }
    return {
      name: payload.sub,
      uid: account.metadata.uid,
      groups: serviceAccountGroups(namespace),
    };
  }

  private isBoundToLiving(
    namespace: string,
    about: Record<string, { name: string; uid: string } | undefined>,
  ): boolean {
    return (['pod', 'secret', 'node'] as const).every(kind => {
      const bound = about[kind];
      if (!bound) return true;
      const live = this.store.get({
        resource: `${kind}s`,
        namespace: kind === 'node' ? '' : namespace,
        name: bound.name,
      });
      return live?.metadata.uid === bound.uid;
    });
  }

  private account(namespace: string, name: string) {
    return this.store.get({ resource: 'serviceaccounts', namespace, name });
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}

/** Tokens of earlier releases name the audience `kubernetes`. */
function isFor(audiences: unknown, wanted: string): boolean {
  if (!Array.isArray(audiences)) return false;
  return (
    audiences.includes(wanted) ||
    (wanted === API_AUDIENCE && audiences.includes('kubernetes'))
  );
}
