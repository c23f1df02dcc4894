import type {
  DatacenterTemplate,
  K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** JSON path of a datacenter within its cluster, for errors. */
export function datacenterField(
  cluster: K8ssandraCluster,
  template: DatacenterTemplate,
): string {
  const all = cluster.spec.cassandra?.datacenters ?? [];
  const index = all.findIndex(
    each => each.metadata.name === template.metadata.name,
  );
  return `spec.cassandra.datacenters[${index < 0 ? '' : index}]`;
}

/** Where an object of a datacenter is looked for, for errors: "in namespace ns1 of region east". */
export function placeInWords(context: string, namespace: string): string {
  const region = context ? `region ${context}` : 'the control-plane cluster';
  return `in namespace ${namespace} of ${region}`;
}
