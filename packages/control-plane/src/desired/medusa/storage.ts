import { InputError } from '@backstage/errors';
import type {
  K8ssandraCluster,
  MedusaConfiguration,
  MedusaStorage,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { placeInWords } from '../fields';
import { natural, replaced, scalar, struct } from '../merge';
import { referenceKey, type Referenced } from '../references/types';
import { CONFIGURATION_FIELD, medusaReferences } from './references';

const STORAGE = 'spec.medusa.storageProperties';

/** Settings of the cluster over those it shares; zero values never override (operator-spec 8.1.1). */
const storageRule = struct({
  secure: scalar,
  sslVerify: scalar,
  podStorage: struct({ accessModes: replaced, size: natural }),
});

/**
 * Where backups of a cluster lie: its own settings over those of the MedusaConfiguration that it names (operator-spec 8.1.1).
 * @throws InputError naming the field when the configuration or the credentials are missing, or contradict each other
 */
export function medusaStorage(
  cluster: K8ssandraCluster,
  referenced: Referenced,
): MedusaStorage {
  const own = cluster.spec.medusa?.storageProperties ?? {};
  const shared = sharedStorage(cluster, referenced);
  const storage = shared ? (storageRule(shared, own) as MedusaStorage) : own;
  checkCredentials(storage);
  return storage;
}

function sharedStorage(
  cluster: K8ssandraCluster,
  referenced: Referenced,
): MedusaStorage | undefined {
  const [reference] = medusaReferences(cluster);
  if (!reference) return undefined;
  const { name, namespace } = reference;
  const found = referenced[referenceKey(reference)];
  const where = placeInWords('', namespace);
  if (found === undefined) {
    throw new InputError(
      `${CONFIGURATION_FIELD}: the MedusaConfiguration ${name} ${where} was not read yet`,
    );
  }
  if (found === null) {
    throw new InputError(
      `${CONFIGURATION_FIELD}: there is no MedusaConfiguration ${name} ${where}: create it there, or correct the name`,
    );
  }
  if (!cluster.spec.medusa?.storageProperties?.prefix) {
    throw new InputError(
      `${STORAGE}.prefix is missing: set it, so that clusters that share the MedusaConfiguration ${name} do not write over each other`,
    );
  }
  return (found as MedusaConfiguration).spec?.storageProperties ?? {};
}

function checkCredentials(storage: MedusaStorage): void {
  const secret = storage.storageSecretRef?.name;
  const byRole = storage.credentialsType === 'role-based';
  if (!secret && !byRole) {
    throw new InputError(
      `${STORAGE}.storageSecretRef.name is missing: name the Secret with the credentials, or set ${STORAGE}.credentialsType to role-based`,
    );
  }
  if (secret && byRole) {
    throw new InputError(
      `${STORAGE} has both storageSecretRef.name "${secret}" and credentialsType role-based: remove one of them`,
    );
  }
}
