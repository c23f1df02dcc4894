import {
  joinSentences,
  k8ssandraPermissions,
  plainText,
  type ConnectionTls,
  type EncryptionStores,
  type FreeForm,
  type K8ssandraCluster,
  type TlsStore,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { STORE_NAMES, cassandraYamlOf, encryptionStoresOf } from '../desired';
import type { DatacenterFacts } from '../plan/facts';
import { say } from './sentences';

/**
 * Whether clients talk encrypted to a datacenter, and where the stores of its nodes are (operator-spec 3.9).
 * @param locate - whether the viewer may know names of Secrets
 */
export function tlsOf(
  cluster: K8ssandraCluster,
  { template, namespace }: DatacenterFacts,
  locate: boolean,
): ConnectionTls {
  const yaml = cassandraYamlOf(cluster, template);
  const options = asRecord(yaml.client_encryption_options);
  const nothing = { stores: [], hidden: false };
  if (!isOn(options.enabled)) {
    const sentence = say('connect.tls.off');
    return { ...nothing, mode: 'off', clientCertificate: false, sentence };
  }
  const mode = isOn(options.optional) ? 'optional' : 'on';
  const clientCertificate = isOn(options.require_client_auth);
  const stores = encryptionStoresOf('client', cluster, yaml);
  const external = cluster.spec.secretsProvider === 'external';
  const found =
    stores && !external
      ? STORE_NAMES.flatMap(each => storeOf(each, stores, namespace))
      : [];
  let sentence = say(`connect.tls.${mode}`);
  if (external) sentence = say('connect.tls.external');
  else if (found.length === 0) sentence = say('connect.tls.own');
  const hidden = !locate && found.length > 0;
  const permission = k8ssandraPermissions.credentialsLocate.name;
  return {
    mode,
    clientCertificate,
    stores: hidden ? [] : found,
    hidden,
    sentence: joinSentences([
      sentence,
      clientCertificate ? say('connect.tls.client') : null,
      hidden ? say('connect.tls.hidden', { permission }) : null,
    ])!,
  };
}

/** The store, mounted from the datacenter's namespace, and where its password is: the key is the store's own where that is given. */
function storeOf(
  store: TlsStore['store'],
  stores: EncryptionStores,
  namespace: string,
): TlsStore[] {
  const given = stores[`${store}SecretRef`];
  if (!given?.name) return [];
  const name = plainText(given.name);
  const other = stores[`${store}PasswordSecretRef`];
  const own = other?.name ? other : undefined;
  return [
    {
      store,
      namespace,
      name,
      key: plainText(given.key || store),
      password: {
        namespace,
        name: own ? plainText(own.name!) : name,
        key: plainText(own?.key || `${store}-password`),
      },
    },
  ];
}

function isOn(value: unknown): boolean {
  return value === true || value === 'true';
}

function asRecord(value: unknown): FreeForm {
  return typeof value === 'object' && value !== null ? (value as FreeForm) : {};
}
