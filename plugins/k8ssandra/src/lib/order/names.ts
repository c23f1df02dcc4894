import {
  MAX_STATEFUL_SET_NAME,
  statefulSetName,
  type ClusterSummary,
  type ContextView,
  type OrderRegion,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { contextOf } from './contexts';
import type { OrderForm } from './form';

/** How long the names that Kubernetes makes of a row become. */
export interface NameLength {
  /** The longest name of a StatefulSet of the region. */
  name: string;
  length: number;
  max: number;
}

/** The longest name of a StatefulSet that a region leads to; `undefined` while cluster or datacenter have no name. */
export function nameLength(
  cluster: string | undefined,
  { datacenterName, racks }: OrderRegion,
): NameLength | undefined {
  if (!cluster || !datacenterName) return undefined;
  const rackNames = racks?.length ? racks.map(({ name }) => name) : ['default'];
  const names = rackNames.map(rack =>
    statefulSetName(cluster, datacenterName, rack),
  );
  const name = names.reduce((a, b) => (b.length > a.length ? b : a));
  return { name, length: name.length, max: MAX_STATEFUL_SET_NAME };
}

/** Whether the form's control plane has a cluster of that name already, in that namespace. */
export function isNameTaken(
  { controlPlane, namespace, name }: OrderForm,
  clusters: ClusterSummary[],
): boolean {
  return clusters.some(
    ({ id }) =>
      id.name === name &&
      id.namespace === namespace &&
      id.controlPlane === controlPlane,
  );
}

/**
 * The cluster that has a datacenter of this name where the region goes: a namespace of a Kubernetes cluster holds one
 * CassandraDatacenter of a name, under whichever of its names that Kubernetes cluster is used.
 */
export function ownerOfDatacenterName(
  form: OrderForm,
  { datacenterName, context = '' }: OrderRegion,
  clusters: ClusterSummary[],
  contexts: ContextView[],
): string | undefined {
  const same = [context, ...(contextOf(contexts, context)?.aliases ?? [])];
  return clusters.find(
    ({ id, datacenters }) =>
      id.controlPlane === form.controlPlane &&
      id.namespace === form.namespace &&
      id.name !== form.name &&
      datacenters.some(
        each => each.name === datacenterName && same.includes(each.context),
      ),
  )?.id.name;
}
