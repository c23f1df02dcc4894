import {
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type Condition,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * Objects that were written by hand say the least that tells the story. What follows from what they say is put in; what they do not
 * say stays unsaid.
 */
export function completed(object: KubernetesObject): KubernetesObject {
  switch (object.kind) {
    case resourceTypes.CassandraDatacenter.kind:
      return completedDatacenter(object as CassandraDatacenter);
    case resourceTypes.Pod.kind:
      return completedPod(object);
    default:
      return object;
  }
}

/** One that is ready was initialised before, and has done what was asked for unless it says otherwise (operator-spec 5.2). */
function completedDatacenter(object: CassandraDatacenter): CassandraDatacenter {
  const { metadata, status } = object;
  const conditions = status?.conditions ?? [];
  const find = (type: string) => conditions.find(each => each.type === type);
  const ready = find('Ready');
  if (ready?.status !== 'True') return object;
  const initialized: Condition = { ...ready, type: 'Initialized' };
  const generation = status?.observedGeneration ?? metadata.generation;
  return {
    ...object,
    status: {
      ...status,
      conditions: find('Initialized')
        ? conditions
        : [...conditions, initialized],
      cassandraOperatorProgress: status?.cassandraOperatorProgress ?? 'Ready',
      ...(generation !== undefined && { observedGeneration: generation }),
    },
  };
}

/** Kubernetes calls a pod ready when its containers are; what runs and is told of no further is believed to. */
function completedPod(object: KubernetesObject): KubernetesObject {
  const { metadata, status } = object as any;
  if (status?.phase !== 'Running') return object;
  const given: any[] = status.containerStatuses ?? [];
  const cassandra = given.find(each => each.name === 'cassandra');
  if (typeof cassandra?.ready === 'boolean') return object;
  const told = (status.conditions ?? []).find(
    (each: any) => each.type === 'Ready',
  );
  const label = metadata.labels?.[labels.nodeState];
  const ready = told
    ? told.status === 'True'
    : !cassandra?.state?.waiting &&
      !cassandra?.state?.terminated &&
      (label === undefined || label === 'Started');
  const others = given.filter(each => each !== cassandra);
  return {
    ...object,
    status: {
      ...status,
      containerStatuses: [
        { name: 'cassandra', restartCount: 0, ...cassandra, ready },
        ...others,
      ],
    },
  } as KubernetesObject;
}
