import type {
  DatacenterTemplate,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cassandraClusterName,
  cassandraDatacenterName,
  cleanupForKubernetes,
  sanitizedName,
} from '../names';

/** Name of the Reaper of one datacenter (operator-spec 9.4). */
export function reaperName(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  return cleanupForKubernetes(
    `${cassandraClusterName(cluster)}-${cassandraDatacenterName(
      template,
    )}-reaper`,
  );
}

/** Name of the Secret of Reaper's user in Cassandra, given or generated (operator-spec 4.1). */
export function reaperSecretName(cluster: K8ssandraCluster): string {
  const given = cluster.spec.reaper?.cassandraUserSecretRef?.name;
  return given || `${sanitizedName(cluster)}-reaper`;
}

/** Name of the Secret of the user of Reaper's page; empty where the page shall ask for no password (operator-spec 4.1). */
export function reaperUiSecretName(cluster: K8ssandraCluster): string {
  const given = cluster.spec.reaper?.uiUserSecretRef;
  return given ? given.name ?? '' : `${sanitizedName(cluster)}-reaper-ui`;
}
