import type { Entity } from '@backstage/catalog-model';
import {
  annotations,
  clusterEntityName,
  contextEntityName,
  datacenterEntityName,
  formatClusterId,
  formatContextId,
  type ClusterSummary,
  type ContextView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildResource, resourceRef } from './common';

/** The Resources of a cluster: itself and its datacenters. It depends on them, and they on their Kubernetes clusters. */
export function buildClusterEntities(cluster: ClusterSummary): Entity[] {
  const { id, owner, datacenters } = cluster;
  const { controlPlane } = id;
  const reference = { [annotations.cluster]: formatClusterId(id) };
  const named = datacenters.map(datacenter => ({
    ...datacenter,
    entityName: datacenterEntityName(id, datacenter.name),
  }));
  return [
    buildResource({
      controlPlane,
      type: 'cassandra-cluster',
      name: clusterEntityName(id),
      title: id.name,
      description: `Apache Cassandra cluster ${id.namespace}/${id.name}`,
      owner,
      annotations: reference,
      tags: ['cassandra'],
      dependsOn: named.map(({ entityName }) => resourceRef(entityName)),
    }),
    ...named.map(({ name, context, region, entityName }) =>
      buildResource({
        controlPlane,
        type: 'cassandra-datacenter',
        name: entityName,
        title: `${id.name} ${name}`,
        description: `Datacenter ${name} of ${id.namespace}/${id.name} in ${region}`,
        owner,
        annotations: { ...reference, [annotations.datacenter]: name },
        tags: ['cassandra'],
        dependsOn: [resourceRef(contextEntityName({ controlPlane, context }))],
      }),
    ),
  ];
}

/** The Resource of a Kubernetes cluster. */
export function buildContextEntity(
  { id, name, region, isControlPlane }: ContextView,
  owner: string | null,
): Entity {
  return buildResource({
    controlPlane: id.controlPlane,
    type: 'kubernetes-cluster',
    name: contextEntityName(id),
    title: name,
    description: isControlPlane
      ? `Kubernetes cluster of the control plane ${name}`
      : `Kubernetes cluster ${name} in ${region}`,
    owner,
    annotations: { [annotations.context]: formatContextId(id) },
    tags: ['kubernetes'],
  });
}
