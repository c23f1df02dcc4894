import {
  plainText,
  type DatacenterTemplate,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';

/** Longest name of Kubernetes. */
const MAX_NAME = 253;

/**
 * The snapshot with what can be read of its specification, and ages in whole seconds. A refused specification is shown all the
 * same, so a datacenter without a name is left out and a size that is no number counts as none.
 */
export function readableSnapshot(snapshot: Snapshot): Snapshot {
  const { cluster, home, contexts } = snapshot;
  return {
    ...snapshot,
    cluster: readableCluster(cluster),
    home: readableContext(home),
    contexts: Object.fromEntries(
      Object.entries(contexts).map(([name, context]) => [
        name,
        readableContext(context),
      ]),
    ),
  };
}

/** A context with the age of its last contact in whole seconds, and what its server says of itself as plain text. */
export function readableContext<
  T extends Pick<
    ContextSnapshot,
    'lastContactSeconds' | 'region' | 'kubernetesVersion'
  >,
>(context: T): T {
  const { lastContactSeconds: age, region, kubernetesVersion } = context;
  return {
    ...context,
    lastContactSeconds: age === null ? null : Math.floor(age),
    region: plainText(region, MAX_NAME),
    kubernetesVersion:
      kubernetesVersion && plainText(kubernetesVersion, MAX_NAME),
  };
}

function readableCluster(cluster: K8ssandraCluster): K8ssandraCluster {
  const given: unknown = cluster.spec?.cassandra?.datacenters ?? [];
  const datacenters = Array.isArray(given) ? given.filter(isNamed) : [];
  const readable =
    cluster.spec !== undefined &&
    Array.isArray(given) &&
    datacenters.length === given.length &&
    datacenters.every(isSized);
  return readable
    ? cluster
    : {
        ...cluster,
        spec: {
          ...cluster.spec,
          cassandra: {
            ...cluster.spec?.cassandra,
            datacenters: datacenters.map(each =>
              isSized(each) ? each : { ...each, size: 0 },
            ),
          },
        },
      };
}

function isNamed(template: DatacenterTemplate | null | undefined): boolean {
  return typeof template?.metadata?.name === 'string';
}

function isSized({ size }: DatacenterTemplate): boolean {
  return Number.isInteger(size) && size >= 0;
}
