import type { KubernetesConnection, TokenSource } from '../client/connection';
import {
  describeCredential,
  describeToken,
  lasting,
} from './describeCredential';
import type { CredentialFacts } from './types';

/** The credential of a connection in use. */
export interface FollowedCredential {
  /** In place of the connection's. */
  token: KubernetesConnection['token'];
  readonly facts: CredentialFacts | undefined;
}

/** Describes a credential, and again whenever its source gave another token. Of the tokens themselves nothing is kept. */
export function followCredential(
  connection: KubernetesConnection,
): FollowedCredential {
  const { token, cert, tokenKind = 'token-file' } = connection;
  let facts = describeCredential(connection);
  if (typeof token !== 'function') return { token, facts };
  const shown = cert ? describeCredential({ cert }) : undefined;
  const follow: TokenSource = async () => {
    const next = await token();
    const read = describeToken(next, tokenKind);
    facts = lasting(shown ? [shown, read] : [read]);
    return next;
  };
  return {
    token: follow,
    get facts() {
      return facts;
    },
  };
}
