import {
  labels,
  labelValues,
  resourceTypes,
  type KubernetesObject,
  type ObjectRef,
  type ResourceType,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { belongsTo } from '../../plan';
import type { ContextSnapshot, Snapshot } from '../../snapshot';

/** An object of a K8ssandraCluster, and its kind. */
export interface OwnedRef extends ObjectRef {
  type: ResourceType;
}

/** Every object that the control plane of a K8ssandraCluster writes, each Kubernetes cluster once however many names it has. */
export function ownedRefs(snapshot: Snapshot): OwnedRef[] {
  const seen = new Set<string>();
  return Object.values({ ...snapshot.contexts, '': snapshot.home })
    .filter(each => {
      const identity = each.clusterUid ?? each.name;
      if (seen.has(identity)) return false;
      seen.add(identity);
      return true;
    })
    .flatMap(each => refsIn(snapshot, each));
}

function refsIn({ cluster }: Snapshot, context: ContextSnapshot): OwnedRef[] {
  const refs = (type: ResourceType, objects: KubernetesObject[]): OwnedRef[] =>
    objects.map(({ metadata }) => ({
      type,
      context: context.name,
      kind: type.kind,
      namespace: metadata.namespace ?? '',
      name: metadata.name,
    }));
  const ours = (objects: KubernetesObject[]) =>
    objects.filter(each => belongsTo(cluster, each));
  // Slices of seeds carry cass-operator's labels only, and are listed for our datacenters.
  const slices = context.endpointSlices.filter(
    ({ metadata }) =>
      metadata.labels?.[labels.sliceManagedBy] === labelValues.sliceManagedBy,
  );
  return [
    ...refs(resourceTypes.CassandraDatacenter, ours(context.datacenters)),
    ...refs(resourceTypes.Secret, ours(context.secrets)),
    ...refs(resourceTypes.ConfigMap, ours(context.configMaps)),
    ...refs(resourceTypes.Service, ours(context.services)),
    ...refs(resourceTypes.EndpointSlice, slices),
    ...refs(resourceTypes.ReplicatedSecret, ours(context.replicatedSecrets)),
    ...refs(resourceTypes.Stargate, ours(context.stargates)),
    ...refs(resourceTypes.Reaper, ours(context.reapers)),
    ...refs(resourceTypes.MedusaBackupSchedule, ours(context.backupSchedules)),
  ];
}
