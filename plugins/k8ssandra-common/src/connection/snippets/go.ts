import type { ConsistencyLevel } from '../../survival/types';
import { lines } from './lines';
import { quote } from './quote';
import type { Snippet, SnippetFacts } from './types';
import { variables as v } from './variables';

/** `LOCAL_QUORUM` is `LocalQuorum` in Go and in C#. */
export function pascalCase(level: ConsistencyLevel): string {
  return level
    .toLowerCase()
    .replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A session of the Go driver. */
export function goSnippets(facts: SnippetFacts): Snippet[] {
  return [
    {
      file: 'main.go',
      driver: 'Apache Cassandra GoCQL driver 2.x',
      syntax: 'go',
      text: program(facts),
    },
  ];
}

function program({ login, tls, ...facts }: SnippetFacts): string {
  const text = (value: string) => quote(value, 'code point');
  return lines(
    'package main',
    '',
    'import (',
    '\t"log"',
    (login || tls) && '\t"os"',
    '',
    '\tgocql "github.com/apache/cassandra-gocql-driver/v2"',
    ')',
    '',
    'func main() {',
    `\tcluster := gocql.NewCluster(${text(facts.host)})`,
    `\tcluster.Port = ${facts.port}`,
    `\tcluster.Consistency = gocql.${pascalCase(facts.consistency)}`,
    '\tcluster.PoolConfig.HostSelectionPolicy = gocql.TokenAwareHostPolicy(',
    `\t\tgocql.DCAwareRoundRobinPolicy(${text(facts.localDatacenter)}),`,
    '\t)',
    login && [
      '\tcluster.Authenticator = gocql.PasswordAuthenticator{',
      `\t\tUsername: os.Getenv("${v.user}"),`,
      `\t\tPassword: os.Getenv("${v.password}"),`,
      '\t}',
    ],
    tls && [
      '\tcluster.SslOpts = &gocql.SslOptions{',
      `\t\tCaPath:                 os.Getenv("${v.ca}"),`,
      tls.clientCertificate && [
        `\t\tCertPath:               os.Getenv("${v.certificate}"),`,
        `\t\tKeyPath:                os.Getenv("${v.key}"),`,
      ],
      '\t\tEnableHostVerification: true,',
      '\t}',
    ],
    '\tsession, err := cluster.CreateSession()',
    '\tif err != nil {',
    '\t\tlog.Fatal(err)',
    '\t}',
    '\tdefer session.Close()',
    '}',
  );
}
