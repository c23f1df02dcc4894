import type {
  DatacenterTemplate,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { mergeOptions } from '../coalesce';
import { cassandraYamlOf, encryptionStoresOf } from '../encryption';
import {
  cassandraDatacenterName,
  cleanupForKubernetes,
  datacenterNamespace,
  sanitizedName,
} from '../names';

/** Name of the Secret of Medusa's user in Cassandra, given or generated (operator-spec 4.1). */
export function medusaSecretName(cluster: K8ssandraCluster): string {
  const given = cluster.spec.medusa?.cassandraUserSecretRef?.name;
  return given || `${sanitizedName(cluster)}-medusa`;
}

/** Name of the pod volume with Medusa's configuration. */
export function medusaVolumeName(cluster: K8ssandraCluster): string {
  return `${sanitizedName(cluster)}-medusa`;
}

/**
 * Name of the ConfigMap with Medusa's configuration (operator-spec 8.1.1). Datacenters in one namespace share it as long as it
 * says the same for them; one that connects in another way than the first of them has its own.
 */
export function medusaConfigMapName(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  const first = firstNeighbourOf(cluster, template) ?? template;
  return connectionOf(cluster, first) === connectionOf(cluster, template)
    ? medusaVolumeName(cluster)
    : `${sanitizedName(cluster)}-${sanitizedDatacenter(template)}-medusa`;
}

/** Name of the schedule that removes old backups (operator-spec 8.1.1). */
export function purgeScheduleName(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  return `${sanitizedName(cluster)}-${sanitizedDatacenter(
    template,
  )}-medusa-purge`;
}

/** The Secret with which clients of a secured management API show who they are, when it is secured. */
export function managementApiClientSecret(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string | undefined {
  const { managementApiAuth } = mergeOptions(
    cluster.spec.cassandra ?? {},
    template,
  );
  const { manual } = (managementApiAuth ?? {}) as {
    manual?: { clientSecretName?: string };
  };
  return manual ? manual.clientSecretName ?? '' : undefined;
}

/** What of Medusa's configuration depends on the datacenter. */
function connectionOf(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  const secured = managementApiClientSecret(cluster, template) !== undefined;
  const yaml = cassandraYamlOf(cluster, template);
  const encrypted = encryptionStoresOf('client', cluster, yaml) !== undefined;
  const external = cluster.spec.secretsProvider === 'external';
  return [secured, encrypted && external].join('/');
}

/** The first datacenter of the specification in the same namespace of the same Kubernetes cluster. */
function firstNeighbourOf(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): DatacenterTemplate | undefined {
  const place = (each: DatacenterTemplate) =>
    `${each.k8sContext ?? ''}/${datacenterNamespace(cluster, each)}`;
  const here = place(template);
  return cluster.spec.cassandra?.datacenters?.find(
    each => place(each) === here,
  );
}

function sanitizedDatacenter(template: DatacenterTemplate): string {
  return cleanupForKubernetes(cassandraDatacenterName(template));
}
