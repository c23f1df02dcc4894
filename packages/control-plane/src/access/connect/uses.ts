import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import {
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type ReplicatedSecret,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { usersOfContext } from '../usersOfContext';
import { cacheIds } from '../../snapshot';
import { connectError } from './errors';
import type { Surroundings } from './surroundings';

/** States in which nobody needs to wait for an answer. */
const AWAY: ReadonlySet<string> = new Set([
  'connecting',
  'down',
  'auth-failed',
  'disabled',
]);

/** What uses a context. */
export interface ContextUse {
  /** What people know it as: `orders/demo (dc1)`. */
  name: string;
  /** The cluster that it is part of; absent for what is no cluster's. */
  cluster?: K8ssandraCluster;
}

/**
 * Everything that uses a context: clusters by their specification or their status, datacenters that are there still, copies of secrets
 * that go there. The control-plane cluster is asked live, since something is deleted on the ground of it; a region that is away is
 * known by what was seen last.
 *
 * @throws ServiceUnavailableError while the control-plane cluster is away
 */
export async function usesOf(
  context: string,
  around: Surroundings,
  signal: AbortSignal | undefined,
): Promise<ContextUse[]> {
  const [clusters, secrets, datacenters] = await Promise.all([
    listAtHome<K8ssandraCluster>(
      resourceTypes.K8ssandraCluster,
      around,
      signal,
    ),
    listAtHome<ReplicatedSecret>(
      resourceTypes.ReplicatedSecret,
      around,
      signal,
    ),
    datacentersIn(context, around, signal),
  ]);
  const byId = new Map(
    clusters.map(each => [
      `${each.metadata.namespace}/${each.metadata.name}`,
      each,
    ]),
  );
  const uses = new Map<string, ContextUse>();
  const note = (name: string, cluster?: K8ssandraCluster) =>
    void uses.set(name, { name, ...(cluster && { cluster }) });
  for (const { cluster, datacenter } of usersOfContext(clusters, context)) {
    note(`${cluster} (${datacenter})`, byId.get(cluster));
  }
  // Another name leads there too, and it is that one which a datacenter was put there by.
  const aliases = aliasesOf(context, around);
  for (const { metadata } of datacenters) {
    const owner = `${metadata.labels?.[labels.clusterNamespace]}/${
      metadata.labels?.[labels.clusterName]
    }`;
    const cluster = byId.get(owner);
    const isElsewhere =
      cluster &&
      aliases.some(alias =>
        usersOfContext([cluster], alias).some(
          each => each.datacenter === metadata.name,
        ),
      );
    if (cluster && !isElsewhere) note(`${owner} (${metadata.name})`, cluster);
  }
  for (const { metadata, spec } of secrets) {
    const goesThere = spec?.replicationTargets?.some(
      each => (each.k8sContextName ?? '') === context,
    );
    const id = `${metadata.namespace}/${metadata.name}`;
    // The ReplicatedSecret of a cluster is named like it.
    if (goesThere) note(`ReplicatedSecret ${id}`, byId.get(id));
  }
  return [...uses.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function aliasesOf(context: string, { regions }: Surroundings): string[] {
  const uid = regions().find(({ name }) => name === context)?.cluster?.status
    .clusterUid;
  return regions()
    .filter(
      ({ name, cluster }) =>
        name !== context &&
        uid !== undefined &&
        cluster?.status.clusterUid === uid,
    )
    .map(({ name }) => name);
}

async function listAtHome<T extends K8ssandraCluster | ReplicatedSecret>(
  type: ResourceType,
  { home, namespaces }: Surroundings,
  signal: AbortSignal | undefined,
): Promise<T[]> {
  try {
    const lists = await Promise.all(
      (namespaces ?? [undefined]).map(namespace =>
        home.client.list<T>(type, { namespace, signal }),
      ),
    );
    return lists.flatMap(({ items }) => items);
  } catch (error) {
    throw connectError(error, `${type.kind}s`);
  }
}

async function datacentersIn(
  context: string,
  { regions, namespaces }: Surroundings,
  signal: AbortSignal | undefined,
): Promise<CassandraDatacenter[]> {
  const cluster = regions().find(({ name }) => name === context)?.cluster;
  if (!cluster) return [];
  const lastSeen = cluster
    .cache<CassandraDatacenter>(cacheIds.datacenters)
    .list();
  if (AWAY.has(cluster.status.state)) return lastSeen;
  try {
    const lists = await Promise.all(
      (namespaces ?? [undefined]).map(namespace =>
        cluster.client.list<CassandraDatacenter>(
          resourceTypes.CassandraDatacenter,
          { namespace, signal },
        ),
      ),
    );
    return lists.flatMap(({ items }) => items);
  } catch (error) {
    if (error instanceof KubernetesError) return lastSeen;
    throw error;
  }
}
