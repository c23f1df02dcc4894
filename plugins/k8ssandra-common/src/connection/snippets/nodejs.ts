import type { ConsistencyLevel } from '../../survival/types';
import { lines } from './lines';
import { quote } from './quote';
import type { Snippet, SnippetFacts } from './types';
import { variables as v } from './variables';

/** A client of the Node.js driver. */
export function nodejsSnippets(facts: SnippetFacts): Snippet[] {
  return [
    {
      file: 'main.js',
      driver: 'Apache Cassandra Node.js driver 4.x',
      syntax: 'javascript',
      text: program(facts),
    },
  ];
}

function program({ login, tls, ...facts }: SnippetFacts): string {
  const file = (name: string) => `readFileSync(process.env.${name})`;
  return lines(
    tls && `const { readFileSync } = require('node:fs');`,
    `const { ${
      login ? 'auth, ' : ''
    }Client, types } = require('cassandra-driver');`,
    '',
    'const client = new Client({',
    `  contactPoints: [${quote(`${facts.host}:${facts.port}`)}],`,
    `  localDataCenter: ${quote(facts.localDatacenter)},`,
    '  queryOptions: {',
    `    consistency: types.consistencies.${camelCase(facts.consistency)},`,
    '  },',
    login && [
      '  authProvider: new auth.PlainTextAuthProvider(',
      `    process.env.${v.user},`,
      `    process.env.${v.password},`,
      '  ),',
    ],
    tls && [
      '  sslOptions: {',
      `    ca: [${file(v.ca)}],`,
      tls.clientCertificate && [
        `    cert: ${file(v.certificate)},`,
        `    key: ${file(v.key)},`,
      ],
      '    rejectUnauthorized: true,',
      '  },',
    ],
    '});',
    '',
    'client.connect().then(() => console.log(client.hosts.length));',
  );
}

/** `LOCAL_QUORUM` is `localQuorum`. */
function camelCase(level: ConsistencyLevel): string {
  return level
    .toLowerCase()
    .replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
