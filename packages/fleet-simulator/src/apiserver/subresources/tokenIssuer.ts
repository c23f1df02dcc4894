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
    audiences: string[] = ['kubernetes'],
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
      },
    });
    const signed = `${head}.${claims}`;
    const expires = new Date((seconds + lifetimeSeconds) * 1000);
    return {
      token: `${signed}.${this.sign(signed).toString('base64url')}`,
      expirationTimestamp: `${expires.toISOString().slice(0, 19)}Z`,
    };
  }

  /** The service account that a token stands for; `undefined` when it is unknown, expired, or its account was deleted. */
  read(token: string): User | undefined {
    const [head, claims, signature] = token.split('.');
    if (!signature) return undefined;
    const given = Buffer.from(signature, 'base64url');
    const right = this.sign(`${head}.${claims}`);
    if (given.length !== right.length || !timingSafeEqual(given, right)) {
      return undefined;
    }
    const payload = JSON.parse(Buffer.from(claims, 'base64url').toString());
    if (payload.exp * 1000 <= this.now().getTime()) return undefined;
    const { namespace, serviceaccount } = payload['kubernetes.io'];
    const account = this.account(namespace, serviceaccount.name);
    if (!account || account.metadata.uid !== serviceaccount.uid) {
      return undefined;
    }
    return {
      name: payload.sub,
      uid: account.metadata.uid,
      groups: [
        'system:serviceaccounts',
        `system:serviceaccounts:${namespace}`,
        'system:authenticated',
      ],
    };
  }

  private account(namespace: string, name: string) {
    return this.store.get({ resource: 'serviceaccounts', namespace, name });
  }

  private sign(text: string): Buffer {
    return createHmac('sha256', this.key).update(text).digest();
  }
}
