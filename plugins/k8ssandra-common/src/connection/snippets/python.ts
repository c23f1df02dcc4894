import { lines } from './lines';
import { quote } from './quote';
import type { Snippet, SnippetFacts } from './types';
import { variables as v } from './variables';

/** A session of the Python driver. */
export function pythonSnippets(facts: SnippetFacts): Snippet[] {
  return [
    {
      file: 'main.py',
      driver: 'Apache Cassandra Python driver 3.x',
      syntax: 'python',
      text: program(facts),
    },
  ];
}

function program({ login, tls, ...facts }: SnippetFacts): string {
  const text = (value: string) => quote(value, 'code point');
  return lines(
    (login || tls) && 'import os',
    tls && 'import ssl',
    (login || tls) && '',
    'from cassandra import ConsistencyLevel',
    login && 'from cassandra.auth import PlainTextAuthProvider',
    'from cassandra.cluster import EXEC_PROFILE_DEFAULT, Cluster, ExecutionProfile',
    'from cassandra.policies import DCAwareRoundRobinPolicy, TokenAwarePolicy',
    '',
    tls && [
      `tls = ssl.create_default_context(cafile=os.environ["${v.ca}"])`,
      tls.clientCertificate && [
        `tls.load_cert_chain(os.environ["${v.certificate}"], os.environ["${v.key}"])`,
      ],
      '',
    ],
    'profile = ExecutionProfile(',
    '    load_balancing_policy=TokenAwarePolicy(',
    `        DCAwareRoundRobinPolicy(local_dc=${text(facts.localDatacenter)})`,
    '    ),',
    `    consistency_level=ConsistencyLevel.${facts.consistency},`,
    ')',
    'cluster = Cluster(',
    `    contact_points=[${text(facts.host)}],`,
    `    port=${facts.port},`,
    '    execution_profiles={EXEC_PROFILE_DEFAULT: profile},',
    login && [
      '    auth_provider=PlainTextAuthProvider(',
      `        os.environ["${v.user}"], os.environ["${v.password}"]`,
      '    ),',
    ],
    tls && '    ssl_context=tls,',
    ')',
    'session = cluster.connect()',
  );
}
