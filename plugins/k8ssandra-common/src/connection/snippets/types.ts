import type { ConsistencyLevel } from '../../survival/types';
import type { SecretPlace } from '../types';

/** Languages that there are snippets for, in the order of the page. */
export const SNIPPET_LANGUAGES = [
  'java',
  'python',
  'go',
  'nodejs',
  'csharp',
  'cqlsh',
] as const;

/** A language that services are written in, or the shell. */
export type SnippetLanguage = (typeof SNIPPET_LANGUAGES)[number];

/** One file, or part of a file. */
export interface Snippet {
  /** Name of the file, such as `application.conf`. */
  file: string;
  /** The driver that reads it; absent for Kubernetes. */
  driver?: string;
  /** What highlighters call its syntax. */
  syntax: string;
  text: string;
}

/** What snippets are made of. Names may be anything: each snippet quotes them for its own language. */
export interface SnippetFacts {
  host: string;
  port: number;
  /** Cassandra's name of the datacenter. */
  localDatacenter: string;
  consistency: ConsistencyLevel;
  /** `null` where nobody logs in; `secret` is `null` where it is not known here. */
  login: { secret: SnippetSecret | null } | null;
  /** `null` where nothing is encrypted. */
  tls: SnippetTls | null;
}

/** A Secret with a user and a password. */
export interface SnippetSecret {
  name: string;
  keys: { user: string; password: string };
}

/** How the connection is encrypted. */
export interface SnippetTls {
  /** The client needs a certificate of its own. */
  clientCertificate: boolean;
  /** The trust store of the nodes, in the format of Java; `null` where it is not known here. */
  truststore:
    | (Omit<SecretPlace, 'namespace'> & {
        key: string;
        password: { name: string; key: string };
      })
    | null;
}
