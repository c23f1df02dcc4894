import {
  cleanLabelValue,
  finalizers,
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type CassandraDatacenterStatus,
  type Condition,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ObjectStore } from '../objectStore';
import type { AddressBook } from './addresses';
import { allPodsSlice, podsOf, type IdealPod } from './pods';

/** Conditions of a datacenter at rest, in the order in which they are listed (operator-spec 5.2). */
const CONDITIONS = [
  'Healthy',
  'Initialized',
  'Ready',
  'ReplacingNodes',
  'RequiresUpdate',
  'Resuming',
  'RollingRestart',
  'ScalingDown',
  'ScalingUp',
  'Stopped',
  'Updating',
  'Valid',
];

const ALWAYS = ['Healthy', 'Initialized', 'Valid'];

/** Lets cass-operator finish what it was asked for in one Kubernetes cluster. @returns whether anything moved */
export function runDatacenters(
  store: ObjectStore,
  addresses: AddressBook,
  now: string,
): boolean {
  const all = store.list<CassandraDatacenter>(
    resourceTypes.CassandraDatacenter.kind,
  );
  return all
    .map(each =>
      each.metadata.deletionTimestamp
        ? end(store, each)
        : complete(store, each, addresses, now),
    )
    .some(moved => moved);
}

function complete(
  store: ObjectStore,
  datacenter: CassandraDatacenter,
  addresses: AddressBook,
  now: string,
): boolean {
  const { generation } = datacenter.metadata;
  if (datacenter.status?.observedGeneration === generation) return false;
  const pods = podsOf(datacenter, addresses);
  const names = new Set(pods.map(each => each.name));
  for (const pod of livePods(store, datacenter)) {
    if (!names.has(pod.metadata.name)) store.remove(pod);
  }
  for (const { object } of [
    ...pods,
    { object: allPodsSlice(datacenter, pods) },
  ]) {
    store.put(object);
  }
  const held = datacenter.metadata.finalizers ?? [];
  store.put({
    ...datacenter,
    metadata: {
      ...datacenter.metadata,
      finalizers: [...new Set([...held, finalizers.cassOperator])],
    },
    status: statusOf(datacenter, pods, now),
  });
  return true;
}

/** All nodes are ready, or stopped where that was asked for. */
function statusOf(
  { metadata, spec, status }: CassandraDatacenter,
  pods: IdealPod[],
  now: string,
): CassandraDatacenterStatus {
  const on = new Set([...ALWAYS, spec.stopped ? 'Stopped' : 'Ready']);
  const conditions = CONDITIONS.map((type): Condition => {
    const value = on.has(type) ? 'True' : 'False';
    const before = status?.conditions?.find(each => each.type === type);
    return before?.status === value
      ? before
      : {
          type,
          status: value,
          reason: '',
          message: '',
          lastTransitionTime: now,
        };
  });
  return {
    ...status,
    conditions,
    cassandraOperatorProgress: 'Ready',
    observedGeneration: metadata.generation,
    datacenterName: metadata.name,
    nodeStatuses: Object.fromEntries(
      pods.map(({ name, address, rack }) => [name, { ip: address, rack }]),
    ),
  };
}

/** Its nodes leave, and nothing is left; while somebody else holds it, it waits for them. */
function end(store: ObjectStore, datacenter: CassandraDatacenter): boolean {
  const { namespace, finalizers: held = [] } = datacenter.metadata;
  if (held.some(each => each !== finalizers.cassOperator)) return false;
  for (const pod of livePods(store, datacenter)) store.remove(pod);
  const slice = store.get(resourceTypes.EndpointSlice.kind, {
    namespace,
    name: allPodsSlice(datacenter, []).metadata.name,
  });
  if (slice) store.remove(slice);
  store.put({
    ...datacenter,
    metadata: { ...datacenter.metadata, finalizers: [] },
  });
  return true;
}

function livePods(store: ObjectStore, { metadata }: CassandraDatacenter) {
  return store
    .list(resourceTypes.Pod.kind)
    .filter(
      each =>
        each.metadata.namespace === metadata.namespace &&
        each.metadata.labels?.[labels.cassandraDatacenter] ===
          cleanLabelValue(metadata.name),
    );
}
