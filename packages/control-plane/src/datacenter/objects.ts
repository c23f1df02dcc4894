import {
  labels,
  type DatacenterObjects,
  type DiskGroup,
  type K8ssandraCluster,
  type Known,
  type KubernetesObject,
  type StatefulSetWords,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { cleanLabelValue, labelResourceName, sanitizedName } from '../desired';
import type { DatacenterModel } from '../view/datacenterModel';
import { secondsSince } from '../view/time';
import { say } from './sentences';

/** cass-operator's name of the claim for a node's data. */
const DATA_CLAIM = 'server-data-';

/** Cassandra's port for clients, unless its settings name another. */
const NATIVE_PORT = 9042;

/** The datacenter as Kubernetes has it: names to look for with kubectl, and numbers. */
export function datacenterObjects(
  cluster: K8ssandraCluster,
  model: DatacenterModel,
  now: number,
): DatacenterObjects {
  const { live, name, namespace, cassandraName } = model.facts;
  return {
    namespace,
    name,
    cassandraName,
    generation: live?.metadata.generation ?? null,
    observedGeneration: live?.status?.observedGeneration ?? null,
    createdAgeSeconds: secondsSince(live?.metadata.creationTimestamp, now),
    statefulSets: statefulSets(model),
    services: live
      ? [
          {
            name: `${sanitizedName(cluster)}-${labelResourceName(
              live,
            )}-service`,
            port: nativePort(live.spec.config),
          },
        ]
      : [],
    disks: disks(model),
  };
}

function statefulSets(model: DatacenterModel): Known<StatefulSetWords[]> {
  const { statefulSets: all } = model.facts.context;
  if (!all) return unread(model, 'StatefulSets');
  const value = all.filter(isOf(model)).map(({ metadata, spec, status }) => ({
    name: metadata.name,
    rack: metadata.labels?.[labels.cassandraRack] ?? null,
    ready: status.readyReplicas,
    size: spec.replicas,
  }));
  return { value: value.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Claims that are alike in size and class as one. */
function disks(model: DatacenterModel): Known<DiskGroup[]> {
  const { volumeClaims, storageClasses } = model.facts.context;
  if (!volumeClaims) return unread(model, 'PersistentVolumeClaims');
  const groups = new Map<string, DiskGroup>();
  for (const { metadata, spec, status } of volumeClaims.filter(isOf(model))) {
    if (!metadata.name.startsWith(DATA_CLAIM)) continue;
    const storageClass = spec.storageClassName ?? null;
    const size = status.capacity ?? spec.requested ?? null;
    const known = storageClasses?.find(
      each => each.metadata.name === storageClass,
    );
    const key = `${storageClass} ${size}`;
    const group = groups.get(key) ?? {
      count: 0,
      size,
      storageClass,
      canGrow: known ? known.allowVolumeExpansion : null,
      unbound: 0,
    };
    groups.set(key, {
      ...group,
      count: group.count + 1,
      unbound: group.unbound + (status.phase === 'Bound' ? 0 : 1),
    });
  }
  return { value: [...groups.values()].sort((a, b) => b.count - a.count) };
}

/** In its namespace, with its label. */
function isOf({ facts }: DatacenterModel) {
  return ({ metadata }: KubernetesObject) =>
    metadata.namespace === facts.namespace &&
    metadata.labels?.[labels.cassandraDatacenter] ===
      cleanLabelValue(facts.name);
}

function unread({ facts }: DatacenterModel, kind: string) {
  const context = facts.context.name || facts.context.region;
  return { value: null, reason: say('datacenter.unread', { kind, context }) };
}

function nativePort(config: unknown): number {
  const port = (config as any)?.['cassandra-yaml']?.native_transport_port;
  return typeof port === 'number' ? port : NATIVE_PORT;
}
