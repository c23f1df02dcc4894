import type { EncryptionStores } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { withDefaults } from '../config/yamlDefaults';
import type {
  DatacenterConfig,
  Enrichment,
  EnrichmentContext,
} from '../datacenterConfig';
import { CASSANDRA_CONTAINER } from '../coalesce';
import {
  readPassword,
  storeReference,
  ENCRYPTION_SIDES,
  STORE_NAMES,
  encryptionStoresOf,
  storeMountPath,
  type EncryptionSide,
} from '../encryption';
import { withJvmOption } from './jvmOption';
import { withContainer, withMount, withVolume } from './podParts';

/** JMX is encrypted where clients are: the same people connect to it. */
const ENCRYPTED_JMX = [
  '-Dcom.sun.management.jmxremote.ssl=true',
  '-Dcom.sun.management.jmxremote.ssl.need.client.auth=true',
];

/**
 * Key stores and trust stores of encryption, mounted and set in `cassandra.yaml` with their passwords (operator-spec 3.9).
 * With external secrets nothing is read or mounted.
 * @throws InputError naming a field, Secret, namespace and region when a password is not there
 */
export const encryptionStores: Enrichment = (config, context) => {
  const { cluster } = context;
  const yaml = config.config.cassandraYaml;
  const external = cluster.spec.secretsProvider === 'external';
  return ENCRYPTION_SIDES.reduce((result, side) => {
    const stores = encryptionStoresOf(side, cluster, yaml);
    if (!stores) {
      return result;
    }
    const jmx =
      side === 'client' ? withJvmOptions(result, ENCRYPTED_JMX) : result;
    return external ? jmx : withStores(jmx, side, stores, context);
  }, config);
};

function withStores(
  config: DatacenterConfig,
  side: EncryptionSide,
  stores: EncryptionStores,
  { cluster, template, referenced }: EnrichmentContext,
): DatacenterConfig {
  const mounted = STORE_NAMES.reduce((result, store) => {
    const { name, key } = storeReference({ side, store, stores });
    const volume = `${side}-${store}`;
    const withSecret = withVolume(result, {
      name: volume,
      secret: { secretName: name, items: [{ key: key || store, path: store }] },
    });
    return withContainer(withSecret, CASSANDRA_CONTAINER, container =>
      withMount(container, {
        name: volume,
        mountPath: storeMountPath(side, store),
      }),
    );
  }, config);
  const password = (store: 'keystore' | 'truststore') =>
    readPassword({ side, store, stores }, cluster, template, referenced);
  const options = {
    keystore: `${storeMountPath(side, 'keystore')}/keystore`,
    truststore: `${storeMountPath(side, 'truststore')}/truststore`,
    keystore_password: password('keystore'),
    truststore_password: password('truststore'),
  };
  const cassandraYaml = withDefaults(mounted.config.cassandraYaml, {
    [`${side}_encryption_options`]: options,
  });
  const result = { ...mounted, config: { ...mounted.config, cassandraYaml } };
  return side === 'client'
    ? withJvmOptions(result, [
        `-Djavax.net.ssl.keyStore=${options.keystore}`,
        `-Djavax.net.ssl.trustStore=${options.truststore}`,
        `-Djavax.net.ssl.keyStorePassword=${options.keystore_password}`,
        `-Djavax.net.ssl.trustStorePassword=${options.truststore_password}`,
      ])
    : result;
}

/** Each goes before the one before it, so that the last comes first. */
function withJvmOptions(
  config: DatacenterConfig,
  options: string[],
): DatacenterConfig {
  return options.reduce(withJvmOption, config);
}
