import { InputError } from '@backstage/errors';
import {
  resourceTypes,
  type DatacenterTemplate,
  type EncryptionStores,
  type K8ssandraCluster,
  type Secret,
  type SecretKeyReference,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { placeInWords } from '../fields';
import { datacenterNamespace, clusterNamespace } from '../names';
import {
  referenceKey,
  type Reference,
  type Referenced,
} from '../references/types';
import {
  ENCRYPTION_SIDES,
  STORE_NAMES,
  cassandraYamlOf,
  encryptionStoresOf,
  givenStores,
  type EncryptionSide,
  type StoreName,
} from './stores';

/** Which password is meant. */
export interface PasswordOf {
  side: EncryptionSide;
  store: StoreName;
  stores: EncryptionStores;
}

/** Where a password lies, and the field that says so. */
interface PasswordPlace {
  name: string;
  key: string;
  field: string;
}

/**
 * Secrets with the passwords of all stores of a datacenter (operator-spec 3.9), each in the datacenter's namespace, which is
 * where its pods mount the store, and then in the cluster's, which is where they have always been read.
 */
export function passwordReferences(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): Reference[] {
  const given = ENCRYPTION_SIDES.some(side => givenStores(side, cluster));
  if (!given || cluster.spec.secretsProvider === 'external') {
    return [];
  }
  const yaml = cassandraYamlOf(cluster, template);
  const all = ENCRYPTION_SIDES.flatMap(side => {
    const stores = encryptionStoresOf(side, cluster, yaml);
    return stores
      ? STORE_NAMES.flatMap(store =>
          referencesTo(placeOf({ side, store, stores }), cluster, template),
        )
      : [];
  });
  return [...gathered(all).values()];
}

/** Several entries of one Secret are one reference. */
function gathered(all: Reference[]): Map<string, Reference> {
  const result = new Map<string, Reference>();
  for (const each of all) {
    const key = referenceKey(each);
    const known = result.get(key) ?? { ...each, keys: [] };
    const keys = [...(known.keys ?? []), ...(each.keys ?? [])];
    result.set(key, { ...known, keys: [...new Set(keys)] });
  }
  return result;
}

/**
 * The password of a store.
 * @throws InputError naming the field, the Secret, its namespace and its region, never a value
 */
export function readPassword(
  which: PasswordOf,
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
  referenced: Referenced,
): string {
  const place = placeOf(which);
  const references = referencesTo(place, cluster, template);
  const secrets = references.map(each => referenced[referenceKey(each)]);
  const found = secrets.filter(each => each) as Secret[];
  for (const { data } of found) {
    if (data && Object.hasOwn(data, place.key)) {
      return Buffer.from(data[place.key], 'base64').toString('utf8');
    }
  }
  const where = placeInWords(
    template.k8sContext ?? '',
    datacenterNamespace(cluster, template),
  );
  if (found.length === 0 && secrets.some(each => each === undefined)) {
    throw new InputError(
      `${place.field}: the Secret ${place.name} ${where} was not read yet`,
    );
  }
  throw new InputError(
    found.length > 0
      ? `${place.field}: the Secret ${place.name} ${where} has no key ${place.key}: add it, or name the key of the password in ${place.field}`
      : `${place.field}: there is no Secret ${place.name} ${where}: create it there, it is not copied to regions by itself`,
  );
}

function referencesTo(
  { name, key, field }: PasswordPlace,
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): Reference[] {
  const reference = {
    context: template.k8sContext ?? '',
    resource: resourceTypes.Secret,
    namespace: datacenterNamespace(cluster, template),
    name,
    field,
    keys: [key],
  };
  const other = { ...reference, namespace: clusterNamespace(cluster) };
  return other.namespace === reference.namespace
    ? [reference]
    : [reference, { ...other, alternativeTo: referenceKey(reference) }];
}

/** An own reference to the password, else a key of its own in the Secret of the store. */
function placeOf({ side, store, stores }: PasswordOf): PasswordPlace {
  const path = `spec.cassandra.${side}EncryptionStores`;
  const given = stores[`${store}PasswordSecretRef`];
  const fallback = `${store}-password`;
  if (given?.name) {
    return {
      name: given.name,
      key: given.key || fallback,
      field: `${path}.${store}PasswordSecretRef`,
    };
  }
  const { name } = storeReference({ side, store, stores });
  return { name, key: fallback, field: `${path}.${store}PasswordSecretRef` };
}

/**
 * The Secret that holds a store.
 * @throws InputError naming the field when none is named
 */
export function storeReference({
  side,
  store,
  stores,
}: PasswordOf): SecretKeyReference {
  const reference = stores[`${store}SecretRef`];
  if (!reference?.name) {
    throw new InputError(
      `spec.cassandra.${side}EncryptionStores.${store}SecretRef.name is missing: name the Secret that holds the ${store}`,
    );
  }
  return reference;
}
