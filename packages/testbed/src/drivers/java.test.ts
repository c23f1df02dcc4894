import { CASES, fileOf } from './cases';

const parse: (options: {
  text: string;
}) => Promise<any> = require('@pushcorn/hocon-parser');

/** What a snippet takes from the environment. */
const VARIABLES = {
  CASSANDRA_USERNAME: 'user',
  CASSANDRA_PASSWORD: 'word',
  CASSANDRA_TRUSTSTORE_FILE: '/trust',
  CASSANDRA_TRUSTSTORE_PASSWORD: 'trusted',
  CASSANDRA_KEYSTORE_FILE: '/key',
  CASSANDRA_KEYSTORE_PASSWORD: 'keyed',
};

const before = { ...process.env };
beforeAll(() => Object.assign(process.env, VARIABLES));
afterAll(() => {
  process.env = before;
});

it.each(CASES)('Java: %s is HOCON with the settings', async (_, facts) => {
  const text = fileOf('java', facts, 'application.conf');
  const { basic, advanced } = (await parse({ text }))['datastax-java-driver'];
  expect(basic).toEqual({
    'contact-points': [`${facts.host}:${facts.port}`],
    'load-balancing-policy': { 'local-datacenter': facts.localDatacenter },
    request: { consistency: 'LOCAL_QUORUM' },
  });
  expect(advanced['auth-provider']).toEqual(
    facts.login
      ? { class: 'PlainTextAuthProvider', username: 'user', password: 'word' }
      : undefined,
  );
  expect(advanced['ssl-engine-factory']).toEqual(
    facts.tls
      ? {
          class: 'DefaultSslEngineFactory',
          'truststore-path': '/trust',
          'truststore-password': 'trusted',
          ...(facts.tls.clientCertificate && {
            'keystore-path': '/key',
            'keystore-password': 'keyed',
          }),
        }
      : undefined,
  );
});
