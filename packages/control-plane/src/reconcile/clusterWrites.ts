import { ConflictError, InputError } from '@backstage/errors';
import {
  KubernetesError,
  type Cluster,
} from '@k8ssandra-backstage/kubernetes-runtime';
import {
  apiVersionOf,
  resourceTypes,
  type ClusterId,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { observe } from '../act';
import { canonicalJson } from '../desired';
import { asBackstageError } from './backstageError';
import type {
  ApplyClusterOptions,
  ApplyClusterResult,
  DeleteClusterOptions,
} from './types';

const type = resourceTypes.K8ssandraCluster;

/** Creates or updates a K8ssandraCluster on somebody's order; the plan is not part of it. */
export async function applyCluster(
  home: Cluster,
  cluster: K8ssandraCluster,
  options: ApplyClusterOptions,
): Promise<Omit<ApplyClusterResult, 'plan'>> {
  const { dryRun = false, force = false, signal } = options;
  const { name, namespace, labels, annotations } = cluster.metadata;
  return translated(cluster.metadata, async () => {
    const before = await home.client
      .get<K8ssandraCluster>(type, { namespace, name }, { signal })
      .catch(error => {
        if (KubernetesError.isNotFound(error)) return undefined;
        throw error;
      });
    const stored = await home.client.apply<K8ssandraCluster>(
      type,
      {
        apiVersion: apiVersionOf(type),
        kind: type.kind,
        metadata: {
          name,
          namespace,
          ...(labels && { labels }),
          ...(annotations && { annotations }),
        },
        spec: cluster.spec,
      },
      { dryRun, force, signal },
    );
    if (!dryRun) observe(home, type, stored);
    return { outcome: outcomeOf(before, stored), cluster: stored };
  });
}

/** A dry run keeps the resource version, so what people wrote is compared. */
function outcomeOf(
  before: K8ssandraCluster | undefined,
  stored: K8ssandraCluster,
): ApplyClusterResult['outcome'] {
  if (!before) return 'created';
  const view = ({ metadata, spec }: K8ssandraCluster) => [
    metadata.labels ?? {},
    metadata.annotations ?? {},
    spec,
  ];
  return canonicalJson(view(before)) === canonicalJson(view(stored))
    ? 'unchanged'
    : 'updated';
}

/** Asks Kubernetes to delete a K8ssandraCluster. */
export async function deleteCluster(
  home: Cluster,
  id: ClusterId,
  { uid, signal }: DeleteClusterOptions,
): Promise<void> {
  const { namespace, name } = id;
  await translated(id, () =>
    home.client.delete(
      type,
      { namespace, name },
      { ...(uid && { uid }), propagationPolicy: 'Background', signal },
    ),
  );
}

/** Kubernetes' errors as those of Backstage, with words that say what to do. */
export async function translated<T>(
  { namespace, name }: { namespace?: string; name: string },
  call: () => Promise<T>,
): Promise<T> {
  try {
    return await call();
  } catch (error) {
    const told = asBackstageError(
      error,
      `K8ssandraCluster ${namespace}/${name}`,
    );
    throw error instanceof KubernetesError ? withCauses(told, error) : told;
  }
}

/** What was refused for what it says carries the causes of Kubernetes, field by field. */
function withCauses(told: unknown, { causes }: KubernetesError): unknown {
  return told instanceof InputError || told instanceof ConflictError
    ? Object.assign(told, { causes })
    : told;
}
