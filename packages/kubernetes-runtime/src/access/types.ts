/** How we say who we are. */
export type CredentialKind =
  | 'client-certificate'
  | 'token'
  /** A file that somebody else keeps fresh, such as that of a service account. */
  | 'token-file'
  /** A program that the kubeconfig names. */
  | 'command'
  | 'password';

/** What is known of a credential. Holds nothing that it could be used with. */
export interface CredentialFacts {
  kind: CredentialKind;
  /**
   * Whether it ends: `at` a time that is known, `never` (a token that says so), by being `renewed` again and again, or
   * `unknown`, because nothing in it says so.
   */
  end: 'at' | 'never' | 'renewed' | 'unknown';
  /** Epoch milliseconds; of one that is renewed that of the latest; null when not known. */
  endsAt: number | null;
  /** 16 hexadecimal digits of its SHA-256, to compare it with another; null for passwords and for what was not read yet. */
  fingerprint: string | null;
}
