import {
  annotations,
  labels,
  resourceTypes,
  type K8ssandraCluster,
  type KubernetesObject,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Lab } from './lab';

/** Kinds that the control plane writes. */
export const OUR_KINDS: ResourceType[] = [
  resourceTypes.CassandraDatacenter,
  resourceTypes.CassandraTask,
  resourceTypes.Secret,
  resourceTypes.ConfigMap,
  resourceTypes.Service,
  resourceTypes.EndpointSlice,
  resourceTypes.ReplicatedSecret,
  resourceTypes.Stargate,
  resourceTypes.Reaper,
  resourceTypes.MedusaConfiguration,
  resourceTypes.MedusaBackupSchedule,
];

/** `<context>/<kind>/<namespace>/<name>` and the object. */
export type Owned = Map<string, KubernetesObject>;

/**
 * Everything in the fleet that was made for a K8ssandraCluster: what carries its labels, or our note of it. Objects of the data plane, which cass-operator makes, are left out.
 */
export async function ownedObjects(
  lab: Lab,
  cluster: Pick<K8ssandraCluster, 'metadata'>,
): Promise<Owned> {
  const found: Owned = new Map();
  for (const context of lab.contexts) {
    for (const type of OUR_KINDS) {
      const { items } = await lab.admin(context).list(type);
      for (const each of items) {
        if (!isFor(cluster, each)) continue;
        const { namespace, name } = each.metadata;
        found.set([context, type.kind, namespace, name].join('/'), each);
      }
    }
  }
  return found;
}

function isFor(
  { metadata }: Pick<K8ssandraCluster, 'metadata'>,
  object: KubernetesObject,
): boolean {
  const { name, namespace } = metadata;
  const found = object.metadata.labels ?? {};
  const noted = object.metadata.annotations?.[annotations.cluster];
  if (noted?.endsWith(`/${namespace}/${name}`)) return true;
  // What cass-operator and Kubernetes make of a datacenter carries labels that were asked for.
  const madeInRegion =
    found[labels.sliceManagedBy] === 'endpointslice-controller.k8s.io' ||
    object.metadata.ownerReferences?.some(
      each => each.kind === resourceTypes.CassandraDatacenter.kind,
    );
  if (madeInRegion) return false;
  return (
    (found[labels.clusterName] === name &&
      found[labels.clusterNamespace] === namespace) ||
    found[labels.replicatedSecretName] === `${namespace}.${name}`
  );
}

/** Of each object what was asked for: no identities, versions, times, generated passwords or addresses. */
export function essence(owned: Owned): Record<string, unknown> {
  return Object.fromEntries(
    [...owned]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, object]) => {
        const { metadata, status: _, data, ...rest } = object as any;
        const { labels: marks, annotations: notes = {}, finalizers } = metadata;
        const own = Object.fromEntries(
          Object.entries(notes).filter(
            ([name]) =>
              !name.startsWith('backstage.k8ssandra.io/') &&
              !name.endsWith('-hash'),
          ),
        );
        const content =
          object.kind === 'Secret' ? Object.keys(data ?? {}).sort() : data;
        return [
          key,
          anonymous({ ...rest, data: content, marks, notes: own, finalizers }),
        ];
      }),
  );
}

/** Addresses of pods and UIDs of owners are others each time. */
function anonymous(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value)
      .replace(/"10\.\d+\.\d+\.\d+"/g, '"<address>"')
      .replace(/"(uid|clusterIP|resourceVersion)":"[^"]*"/g, '"$1":"<own>"')
      .replace(/"clusterIPs":\[[^\]]*\]/g, '"clusterIPs":["<own>"]')
      .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'),
  );
}
