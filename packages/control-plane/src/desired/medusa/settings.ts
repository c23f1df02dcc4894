import { InputError } from '@backstage/errors';
import type {
  DatacenterTemplate,
  K8ssandraCluster,
  MedusaClusterTemplate,
  MedusaStorage,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cassandraYamlOf, encryptionStoresOf } from '../encryption';
import { IMAGE_DEFAULTS, type ImageDefaults } from '../images';
import type { Referenced } from '../references/types';
import { managementApiClientSecret } from './names';
import { medusaStorage } from './storage';

/** What the parts of a datacenter's Medusa are made from. */
export interface MedusaInput {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
  /** What was read of `medusaReferences`. */
  referenced?: Referenced;
  /** Where images come from; the released operator's when absent. */
  images?: ImageDefaults;
}

/** Medusa of one datacenter, after everything that the cluster refers to was put together. */
export interface MedusaSettings {
  cluster: K8ssandraCluster;
  template: DatacenterTemplate;
  medusa: MedusaClusterTemplate;
  storage: MedusaStorage;
  /** Secret with fixed keys for encrypted connections to Cassandra; empty when not used. */
  certificatesSecret: string;
  /** Secret for a management API that asks for certificates; undefined when it does not. */
  managementApiSecret?: string;
  images: ImageDefaults;
}

/**
 * Medusa of one datacenter; undefined where the cluster has none (operator-spec 8.1.1 steps 1 to 3).
 * @throws InputError naming the field that is missing or contradicts another
 */
export function medusaSettings({
  cluster,
  template,
  referenced = {},
  images = IMAGE_DEFAULTS,
}: MedusaInput): MedusaSettings | undefined {
  const medusa = cluster.spec.medusa;
  if (!medusa) return undefined;
  return {
    cluster,
    template,
    medusa,
    storage: medusaStorage(cluster, referenced),
    certificatesSecret: certificatesOf(cluster, template, medusa),
    managementApiSecret: managementApiClientSecret(cluster, template),
    images,
  };
}

function certificatesOf(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
  medusa: MedusaClusterTemplate,
): string {
  const given = medusa.certificatesSecretRef?.name ?? '';
  const yaml = cassandraYamlOf(cluster, template);
  if (!encryptionStoresOf('client', cluster, yaml)) return given;
  if (cluster.spec.secretsProvider === 'external') return '';
  if (!given && !medusa.clientEncryptionStores) {
    throw new InputError(
      'spec.medusa.clientEncryptionStores is missing: Cassandra accepts encrypted clients only, so name the Secrets with the certificates of Medusa there',
    );
  }
  return given;
}
