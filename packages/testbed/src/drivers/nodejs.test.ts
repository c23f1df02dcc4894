import { runInNewContext } from 'node:vm';
import * as driver from 'cassandra-driver';
import { CASES, fileOf } from './cases';

interface Options extends driver.ClientOptions {
  contactPoints: string[];
}

/** Runs a snippet with the real driver, and connects to nothing. */
function optionsOf(text: string): Options {
  const made: Options[] = [];
  class Client extends driver.Client {
    constructor(options: Options) {
      super(options);
      made.push(options);
    }
    override async connect() {}
  }
  const load = (name: string) => {
    if (name === 'cassandra-driver') return { ...driver, Client };
    if (name === 'node:fs') return { readFileSync: (path: string) => path };
    throw new Error(`A snippet wants ${name}`);
  };
  const env = {
    CASSANDRA_USERNAME: 'user',
    CASSANDRA_PASSWORD: 'word',
    CASSANDRA_CA_FILE: 'ca',
    CASSANDRA_CERT_FILE: 'cert',
    CASSANDRA_KEY_FILE: 'key',
  };
  const console = { log: () => {} };
  runInNewContext(text, { require: load, process: { env }, console });
  return made[0];
}

it.each(CASES)('Node.js: %s makes a client of the driver', (_, facts) => {
  const options = optionsOf(fileOf('nodejs', facts, 'main.js'));
  expect(options.contactPoints).toEqual([`${facts.host}:${facts.port}`]);
  expect(options.localDataCenter).toBe(facts.localDatacenter);
  expect(options.queryOptions?.consistency).toBe(
    driver.types.consistencies.localQuorum,
  );
  expect(Boolean(options.authProvider)).toBe(facts.login !== null);
  expect(options.sslOptions).toEqual(
    facts.tls
      ? {
          ca: ['ca'],
          rejectUnauthorized: true,
          ...(facts.tls.clientCertificate && { cert: 'cert', key: 'key' }),
        }
      : undefined,
  );
});
