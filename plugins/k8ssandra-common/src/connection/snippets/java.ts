import { indent, lines } from './lines';
import { quote } from './quote';
import type { Snippet, SnippetFacts } from './types';
import { variables as v } from './variables';

const DRIVER = 'Apache Cassandra Java driver 4.x';

const PROGRAM = lines(
  'import com.datastax.oss.driver.api.core.CqlSession;',
  '',
  'public class Main {',
  '  public static void main(String[] args) {',
  '    try (CqlSession session = CqlSession.builder().build()) {',
  '      System.out.println(session.getMetadata().getNodes().size());',
  '    }',
  '  }',
  '}',
);

/** Settings in HOCON, which the driver reads from the class path, and a session that is made of them. */
export function javaSnippets(facts: SnippetFacts): Snippet[] {
  return [
    {
      file: 'application.conf',
      driver: DRIVER,
      syntax: 'hocon',
      text: settings(facts),
    },
    { file: 'Main.java', driver: DRIVER, syntax: 'java', text: PROGRAM },
  ];
}

function settings(facts: SnippetFacts): string {
  const { login, tls } = facts;
  return lines(
    'datastax-java-driver {',
    '  basic {',
    `    contact-points = [ ${quote(`${facts.host}:${facts.port}`)} ]`,
    `    load-balancing-policy.local-datacenter = ${quote(
      facts.localDatacenter,
    )}`,
    `    request.consistency = ${facts.consistency}`,
    '  }',
    '  advanced {',
    '    resolve-contact-points = false',
    login && [
      '    auth-provider {',
      '      class = PlainTextAuthProvider',
      `      username = \${${v.user}}`,
      `      password = \${${v.password}}`,
      '    }',
    ],
    tls && [
      '    ssl-engine-factory {',
      ...indent(
        6,
        'class = DefaultSslEngineFactory',
        `truststore-path = \${${v.truststore}}`,
        `truststore-password = \${${v.truststorePassword}}`,
        tls.clientCertificate && [
          `keystore-path = \${${v.keystore}}`,
          `keystore-password = \${${v.keystorePassword}}`,
        ],
      ),
      '    }',
    ],
    '  }',
    '}',
  );
}
