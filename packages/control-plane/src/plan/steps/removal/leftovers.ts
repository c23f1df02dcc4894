import {
  annotations,
  labels,
  labelValues,
  resourceTypes,
  type ConfigMap,
  type Secret,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  cassandraClusterName,
  cassandraDatacenterName,
  cleanupForKubernetes,
  sanitizedName,
} from '../../../desired';
import type { Draft } from '../../draft';
import {
  belongsTo,
  contextOf,
  sameKubernetesCluster,
  type RemovedDatacenter,
} from '../../facts';
import { homeNamespace, type PlanInput } from '../../input';
import { say } from '../../sentences';
import { deleteDraft } from '../deleteDraft';
import { ids } from '../ids';

/**
 * What is left in a region when a datacenter there is gone: its settings, and in a namespace that no datacenter uses any more the copies
 * of secrets. Upstream leaves them behind (golden observations 8 and 9).
 */
export function leftoverDrafts(
  input: PlanInput,
  removed: RemovedDatacenter,
): Draft[] {
  const { context } = removed;
  const settings = context.configMaps
    .filter(each => isLeftSetting(input, removed, each))
    .map(live => ({ resource: resourceTypes.ConfigMap, live }));
  const copies = context.secrets
    .filter(each => isLeftCopy(input, removed, each))
    .map(live => ({ resource: resourceTypes.Secret, live }));
  return [...settings, ...copies].map(({ resource, live }) =>
    deleteDraft({
      context,
      resource,
      live,
      datacenter: removed.name,
      title: say('plan.delete', {
        kind: resource.kind,
        name: live.metadata.name,
        region: context.region,
      }),
      why: say('why.leftovers'),
      subject: removed.label,
      after: [ids.reach(''), ids.claim(input.cluster)],
    }),
  );
}

function isLeftSetting(
  input: PlanInput,
  removed: RemovedDatacenter,
  { metadata }: ConfigMap,
): boolean {
  const { cluster } = input;
  return (
    belongsTo(cluster, { metadata } as ConfigMap) &&
    metadata.labels?.[labels.cleanedUpBy] === labelValues.controller &&
    (!isUsed(input, removed, metadata.namespace) ||
      isNamedAfterNobody(input, metadata.name))
  );
}

/** A copy that no target asks for. What a user brought keeps its copies (annotation `orphan`). */
function isLeftCopy(
  input: PlanInput,
  removed: RemovedDatacenter,
  { metadata }: Secret,
): boolean {
  const { cluster } = input;
  return (
    metadata.labels?.[labels.replicatedSecretName] ===
      `${homeNamespace(cluster)}.${cluster.metadata.name}` &&
    metadata.annotations?.[annotations.orphan] !== 'true' &&
    !isUsed(input, removed, metadata.namespace) &&
    !isTarget(input, removed, metadata.namespace)
  );
}

/** Whether a datacenter that is asked for, or another that is still there, lies in a namespace. */
function isUsed(
  { datacenters, removed: all }: PlanInput,
  removed: RemovedDatacenter,
  namespace: string | undefined,
): boolean {
  const others = [
    ...datacenters,
    ...all.filter(each => each !== removed && each.stage !== 'gone'),
  ];
  return others.some(
    each =>
      each.namespace === namespace &&
      sameKubernetesCluster(each.context, removed.context),
  );
}

/** Whether secrets are to go to a namespace, for whatever reason. */
function isTarget(
  { cluster, home, snapshot }: PlanInput,
  removed: RemovedDatacenter,
  namespace: string | undefined,
): boolean {
  const own = home.replicatedSecrets.find(
    each => each.metadata.name === cluster.metadata.name,
  );
  return (own?.spec.replicationTargets ?? []).some(
    each =>
      (each.namespace || homeNamespace(cluster)) === namespace &&
      sameKubernetesCluster(
        contextOf(snapshot, each.k8sContextName ?? ''),
        removed.context,
      ),
  );
}

/** Settings that carry the name of a datacenter, and of none that is asked for (operator-spec 9.4). */
function isNamedAfterNobody({ cluster }: PlanInput, name: string): boolean {
  const templates = cluster.spec.cassandra?.datacenters ?? [];
  const prefixes = {
    'metrics-agent-config': cassandraClusterName(cluster),
    'per-node-config': cassandraClusterName(cluster),
    'cass-vector': sanitizedName(cluster),
  };
  return Object.entries(prefixes).some(
    ([suffix, prefix]) =>
      name.endsWith(`-${suffix}`) &&
      !templates.some(
        each =>
          name ===
          cleanupForKubernetes(
            `${prefix}-${cassandraDatacenterName(each)}-${suffix}`,
          ),
      ),
  );
}
