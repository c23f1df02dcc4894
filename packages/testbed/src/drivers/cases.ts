import type {
  Snippet,
  SnippetFacts,
  SnippetLanguage,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { snippetsOf } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A name that would end a string, a line or a statement in some language. */
export const HOSTILE =
  'dc"1\'\\n\n${x} #{y} %s $(id) `id` \u202e\u2028🦆 */ --';

const plain: SnippetFacts = {
  host: 'orders-dc1-service.orders.svc',
  port: 9042,
  localDatacenter: 'us-east',
  consistency: 'LOCAL_QUORUM',
  login: null,
  tls: null,
};

const login: SnippetFacts['login'] = {
  secret: {
    name: 'orders-app',
    keys: { user: 'username', password: 'password' },
  },
};

const tls: NonNullable<SnippetFacts['tls']> = {
  clientCertificate: false,
  truststore: {
    name: 'stores',
    key: 'truststore',
    password: { name: 'stores', key: 'truststore-password' },
  },
};

/** Each way to log in and to encrypt, and names that try to break out. */
export const CASES: Array<[string, SnippetFacts]> = [
  ['plain', plain],
  ['login', { ...plain, login }],
  ['unknown login', { ...plain, login: { secret: null } }],
  ['TLS', { ...plain, tls }],
  ['login and TLS', { ...plain, login, tls }],
  [
    'client certificates, stores unknown',
    { ...plain, login, tls: { clientCertificate: true, truststore: null } },
  ],
  [
    'hostile names',
    {
      ...plain,
      host: HOSTILE,
      localDatacenter: HOSTILE,
      login: {
        secret: { name: HOSTILE, keys: { user: HOSTILE, password: HOSTILE } },
      },
      tls,
    },
  ],
];

/** The text of one file of a language. */
export function fileOf(
  language: SnippetLanguage,
  facts: SnippetFacts,
  file: string,
): string {
  return snippetsOf(language, facts).find(
    (each: Snippet) => each.file === file,
  )!.text;
}
