/** Environment variables that snippets read, and `deployment.yaml` sets. */
export const variables = {
  user: 'CASSANDRA_USERNAME',
  password: 'CASSANDRA_PASSWORD',
  /** File with the CA of the nodes, as PEM. */
  ca: 'CASSANDRA_CA_FILE',
  /** Files with the certificate of the client and its key, as PEM. */
  certificate: 'CASSANDRA_CERT_FILE',
  key: 'CASSANDRA_KEY_FILE',
  /** Stores in the format of Java. */
  truststore: 'CASSANDRA_TRUSTSTORE_FILE',
  truststorePassword: 'CASSANDRA_TRUSTSTORE_PASSWORD',
  keystore: 'CASSANDRA_KEYSTORE_FILE',
  keystorePassword: 'CASSANDRA_KEYSTORE_PASSWORD',
} as const;

/** Stands where a name is to be put in that nobody here knows. */
export const placeholders = {
  login: 'name-of-the-login-secret',
  ca: 'name-of-the-ca-secret',
  certificate: 'name-of-the-certificate-secret',
} as const;
