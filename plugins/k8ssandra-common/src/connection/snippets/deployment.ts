import { indent, lines, type Lines } from './lines';
import { quote } from './quote';
import type { Snippet, SnippetFacts, SnippetLanguage } from './types';
import { placeholders, variables as v } from './variables';

const MOUNT = '/etc/cassandra-tls';

/** Words that YAML 1.1 reads as something else than a text. */
const RESERVED = new Set([
  'y',
  'n',
  'yes',
  'no',
  'on',
  'off',
  'true',
  'false',
  'null',
]);

/** A file of a Secret in the container, and the variable that names it. */
interface MountedFile {
  variable: string;
  secret: string;
  key: string;
  path: string;
}

/** Where the variables of a snippet come from: part of a pod template. Undefined where it reads none. */
export function deploymentSnippet(
  language: SnippetLanguage,
  facts: SnippetFacts,
): Snippet | undefined {
  const files = mountedFiles(language, facts);
  const env = [
    ...loginVariables(facts),
    ...files.flatMap(({ variable, path }) => [
      `- name: ${variable}`,
      `  value: ${MOUNT}/${path}`,
    ]),
    ...passwordVariables(language, facts),
  ];
  if (env.length === 0) return undefined;
  return {
    file: 'deployment.yaml',
    syntax: 'yaml',
    text: lines(
      'containers:',
      '  - name: app',
      '    env:',
      ...indent(6, env),
      files.length > 0 && [
        '    volumeMounts:',
        '      - name: cassandra-tls',
        `        mountPath: ${MOUNT}`,
        '        readOnly: true',
        'volumes:',
        '  - name: cassandra-tls',
        '    projected:',
        '      sources:',
        ...indent(8, files.map(source)),
      ],
    ),
  };
}

function source({ secret, key, path }: MountedFile): Lines {
  return [
    '- secret:',
    `    name: ${text(secret)}`,
    `    items: [{ key: ${text(key)}, path: ${path} }]`,
  ];
}

function loginVariables({ login }: SnippetFacts): string[] {
  if (!login) return [];
  const { name, keys } = login.secret ?? {
    name: placeholders.login,
    keys: { user: 'username', password: 'password' },
  };
  return [
    ...fromSecret(v.user, name, keys.user),
    ...fromSecret(v.password, name, keys.password),
  ];
}

function fromSecret(variable: string, name: string, key: string): string[] {
  return [
    `- name: ${variable}`,
    `  valueFrom: { secretKeyRef: { name: ${text(name)}, key: ${text(key)} } }`,
  ];
}

/** Java reads stores, all others PEM. A certificate of its own is for the service to bring. */
function mountedFiles(
  language: SnippetLanguage,
  { tls }: SnippetFacts,
): MountedFile[] {
  if (!tls) return [];
  const { truststore, clientCertificate } = tls;
  const own = placeholders.certificate;
  if (language === 'java') {
    return [
      {
        variable: v.truststore,
        secret: truststore?.name ?? placeholders.ca,
        key: truststore?.key ?? 'truststore.jks',
        path: 'truststore',
      },
      ...(clientCertificate
        ? [
            {
              variable: v.keystore,
              secret: own,
              key: 'keystore.jks',
              path: 'keystore',
            },
          ]
        : []),
    ];
  }
  const file = (variable: string, secret: string, key: string) => ({
    variable,
    secret,
    key,
    path: key,
  });
  return [
    file(v.ca, placeholders.ca, 'ca.crt'),
    ...(clientCertificate
      ? [file(v.certificate, own, 'tls.crt'), file(v.key, own, 'tls.key')]
      : []),
  ];
}

function passwordVariables(
  language: SnippetLanguage,
  { tls }: SnippetFacts,
): string[] {
  if (!tls || language !== 'java') return [];
  const { name, key } = tls.truststore?.password ?? {
    name: placeholders.ca,
    key: 'truststore-password',
  };
  return [
    ...fromSecret(v.truststorePassword, name, key),
    ...(tls.clientCertificate
      ? fromSecret(
          v.keystorePassword,
          placeholders.certificate,
          'keystore-password',
        )
      : []),
  ];
}

/** Plain where YAML reads a plain scalar as this very text. */
function text(value: string): string {
  const plain = /^[a-z][a-z0-9.-]*$/.test(value) && !RESERVED.has(value);
  return plain ? value : quote(value, 'code point');
}
