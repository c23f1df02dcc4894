import {
  cleanLabelValue,
  cleanupForKubernetes,
  cleanupSubdomain,
  type CassandraDatacenter,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

export { cleanLabelValue, cleanupForKubernetes, cleanupSubdomain };

/** Cassandra's own name of the cluster. `cluster` is the older spelling of `clusterName`. */
export function cassandraClusterName(cluster: K8ssandraCluster): string {
  const cassandra = cluster.spec?.cassandra;
  const older =
    typeof cassandra?.cluster === 'string' ? cassandra.cluster : undefined;
  return cassandra?.clusterName || older || cluster.metadata.name;
}

/** Cassandra's name of the cluster as part of Kubernetes names. */
export function sanitizedName(cluster: K8ssandraCluster): string {
  return cleanupForKubernetes(cassandraClusterName(cluster));
}

/** The name that drivers, keyspaces and other datacenters use. */
export function cassandraDatacenterName(template: DatacenterTemplate): string {
  return template.datacenterName || template.metadata.name;
}

/** A datacenter's part of Kubernetes names: once cass-operator has settled on a name, that one (operator-spec 9.4). */
export function labelResourceName(datacenter: {
  metadata: { name: string };
  status?: CassandraDatacenter['status'];
}): string {
  return cleanupForKubernetes(
    datacenter.status?.datacenterName || datacenter.metadata.name,
  );
}

/** Namespace of the K8ssandraCluster. */
export function clusterNamespace(cluster: K8ssandraCluster): string {
  return cluster.metadata.namespace || 'default';
}

/** Namespace of a datacenter: its own, else that of the cluster. */
export function datacenterNamespace(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  return template.metadata.namespace || clusterNamespace(cluster);
}

/** How many of `nodes` stand in each of `racks` racks: the first ones get one more (operator-spec 9.4). */
export function splitRacks(nodes: number, racks: number): number[] {
  const share = Math.floor(nodes / racks);
  return Array.from({ length: racks }, (_, index) =>
    index < nodes % racks ? share + 1 : share,
  );
}

/** Name of the superuser's Secret, given or generated (operator-spec 4.1). */
export function superuserSecretName(cluster: K8ssandraCluster): string {
  const given = cluster.spec?.cassandra?.superuserSecretRef?.name;
  return given || `${sanitizedName(cluster)}-superuser`;
}

/** Name of the ConfigMap of the metrics agent of one datacenter. */
export function metricsAgentConfigMapName(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  return cleanupForKubernetes(
    `${cassandraClusterName(cluster)}-${cassandraDatacenterName(
      template,
    )}-metrics-agent-config`,
  );
}

/** Name of the ConfigMap of Vector of one datacenter (operator-spec 3.20). */
export function vectorConfigMapName(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  return cleanupForKubernetes(
    `${sanitizedName(cluster)}-${cassandraDatacenterName(
      template,
    )}-cass-vector`,
  );
}

/** Name of the ConfigMap with the configuration per node that we generate (operator-spec 3.19). */
export function perNodeConfigMapName(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  return cleanupForKubernetes(
    `${cassandraClusterName(cluster)}-${cassandraDatacenterName(
      template,
    )}-per-node-config`,
  );
}

/** Name of cass-operator's headless Service for the seeds of other datacenters. */
export function additionalSeedServiceName(
  cluster: K8ssandraCluster,
  datacenter: CassandraDatacenter,
): string {
  return `${sanitizedName(cluster)}-${labelResourceName(
    datacenter,
  )}-additional-seed-service`;
}

/** Names of the slices that we fill with the seeds of other datacenters, by address family. */
export function seedSliceNames(
  cluster: K8ssandraCluster,
  datacenter: CassandraDatacenter,
): { IPv4: string; IPv6: string } {
  const service = additionalSeedServiceName(cluster, datacenter);
  return sliceNames(`${cluster.metadata.name}-${service}`);
}

/** Name of cass-operator's headless Service over all pods of a datacenter. */
export function allPodsServiceName(
  cluster: K8ssandraCluster,
  datacenter: CassandraDatacenter,
): string {
  return `${sanitizedName(cluster)}-${labelResourceName(
    datacenter,
  )}-all-pods-service`;
}

/** Name of the Service on the control-plane cluster through which clients find a datacenter. */
export function contactPointsServiceName(
  cluster: K8ssandraCluster,
  datacenter: CassandraDatacenter,
): string {
  return `${sanitizedName(cluster)}-${labelResourceName(
    datacenter,
  )}-contact-points-service`;
}

/** Names of the slices of the contact points, by address family. */
export function contactPointSliceNames(
  cluster: K8ssandraCluster,
  datacenter: CassandraDatacenter,
): { IPv4: string; IPv6: string } {
  return sliceNames(contactPointsServiceName(cluster, datacenter));
}

function sliceNames(prefix: string): { IPv4: string; IPv6: string } {
  return { IPv4: `${prefix}-ipv4`, IPv6: `${prefix}-ipv6` };
}

/** Name of the task that streams data into a new datacenter. */
export function rebuildTaskName(datacenter: {
  metadata: { name: string };
}): string {
  return `${datacenter.metadata.name}-rebuild`;
}

/** Name of the StatefulSet of a rack. */
export function statefulSetName(
  cluster: K8ssandraCluster,
  datacenter: { metadata: { name: string } },
  rack: string,
): string {
  return `${sanitizedName(cluster)}-${labelResourceName(
    datacenter,
  )}-${cleanupSubdomain(rack)}-sts`;
}
