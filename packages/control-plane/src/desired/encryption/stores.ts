import type {
  CassandraConfig,
  DatacenterTemplate,
  EncryptionStores,
  FreeForm,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { mergeOption } from '../coalesce';

/** Who the other side of an encrypted connection is. */
export type EncryptionSide = 'client' | 'server';

/** A key store of Java, with own certificates or with trusted ones. */
export type StoreName = 'keystore' | 'truststore';

/** The two sides, in the order in which they are set up. */
export const ENCRYPTION_SIDES: EncryptionSide[] = ['client', 'server'];

/** The two stores of a side, in the order in which they are set up. */
export const STORE_NAMES: StoreName[] = ['keystore', 'truststore'];

/**
 * The stores of a side when its encryption is on and left to the control plane (operator-spec 3.9): stores are given, and
 * `cassandra.yaml` asks for it. Encryption that is set in `cassandra.yaml` without stores is the user's own.
 * @param cassandraYaml - merged over both levels
 */
export function encryptionStoresOf(
  side: EncryptionSide,
  cluster: K8ssandraCluster,
  cassandraYaml: FreeForm,
): EncryptionStores | undefined {
  const stores = givenStores(side, cluster);
  const options = optionsOf(cassandraYaml, side);
  const on =
    side === 'client'
      ? options.enabled === true
      : isSet(options.internode_encryption) &&
        options.internode_encryption !== 'none';
  return stores && on ? stores : undefined;
}

/** The stores of a side, whether they are used or not. */
export function givenStores(
  side: EncryptionSide,
  cluster: K8ssandraCluster,
): EncryptionStores | undefined {
  return cluster.spec.cassandra?.[`${side}EncryptionStores`] ?? undefined;
}

/**
 * Whether clients and a datacenter talk encrypted, by the stores of the cluster.
 * @param cassandraYaml - merged over both levels, see {@link cassandraYamlOf}
 */
export function encryptsClients(
  cluster: K8ssandraCluster,
  cassandraYaml: FreeForm,
): boolean {
  return encryptionStoresOf('client', cluster, cassandraYaml) !== undefined;
}

/** Whether nodes talk to each other encrypted, by the stores of the cluster; like {@link encryptsClients}. */
export function encryptsNodes(
  cluster: K8ssandraCluster,
  cassandraYaml: FreeForm,
): boolean {
  return encryptionStoresOf('server', cluster, cassandraYaml) !== undefined;
}

/** `cassandra.yaml` as the user wrote it at both levels. */
export function cassandraYamlOf(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): FreeForm {
  const config = mergeOption<CassandraConfig>('config', cluster, template);
  return config?.cassandraYaml ?? {};
}

/** Where a store is mounted in the container `cassandra`. */
export function storeMountPath(side: EncryptionSide, store: StoreName): string {
  return `/mnt/${side}-${store}`;
}

function optionsOf(yaml: FreeForm, side: EncryptionSide): FreeForm {
  const options = yaml[`${side}_encryption_options`];
  return typeof options === 'object' && options !== null
    ? (options as FreeForm)
    : {};
}

function isSet(value: unknown): boolean {
  return value !== undefined && value !== null;
}
