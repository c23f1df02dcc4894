import type {
  DatacenterTemplate,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { mergeOptions } from '../coalesce';
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
 * says the same for them; one whose management API is secured otherwise than that of the first one has its own.
 */
export function medusaConfigMapName(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  const name = medusaVolumeName(cluster);
  const first = neighboursOf(cluster, template)[0] ?? template;
  return isManagementApiSecured(cluster, first) ===
    isManagementApiSecured(cluster, template)
    ? name
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
  return clientSecretOf(managementApiAuth);
}

/** `manual.clientSecretName` of `managementApiAuth`; undefined where the management API asks for no certificate. */
export function clientSecretOf(managementApiAuth: unknown): string | undefined {
  const auth = managementApiAuth as
    | { manual?: { clientSecretName?: string } }
    | undefined;
  return auth?.manual ? auth.manual.clientSecretName ?? '' : undefined;
}

function isManagementApiSecured(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): boolean {
  return managementApiClientSecret(cluster, template) !== undefined;
}

function neighboursOf(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): DatacenterTemplate[] {
  const place = (each: DatacenterTemplate) =>
    `${each.k8sContext ?? ''}/${datacenterNamespace(cluster, each)}`;
  const all = cluster.spec.cassandra?.datacenters ?? [];
  return all.filter(each => place(each) === place(template));
}

function sanitizedDatacenter(template: DatacenterTemplate): string {
  return cleanupForKubernetes(cassandraDatacenterName(template));
}
