import {
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type CassandraTask,
  type Condition,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/**
 * Objects that were written by hand say the least that tells the story. What follows from what they say is put in; what they do not
 * say stays unsaid.
 */
export function completed(
  object: KubernetesObject,
  cluster: K8ssandraCluster,
): KubernetesObject {
  switch (object.kind) {
    case resourceTypes.CassandraDatacenter.kind:
      return settled(asOrdered(object as CassandraDatacenter, cluster));
    case resourceTypes.Pod.kind:
      return completedPod(object);
    case resourceTypes.CassandraTask.kind:
      return withJobs(object as CassandraTask);
    case resourceTypes.ReplicatedSecret.kind:
    case resourceTypes.ClientConfig.kind:
      return { spec: {}, ...object } as KubernetesObject;
    default:
      return object;
  }
}

function withJobs(task: CassandraTask): CassandraTask {
  return { ...task, spec: { ...task.spec, jobs: task.spec?.jobs ?? [] } };
}

/** What a specification does not say is as the order says; without one, it has the nodes that were noted. */
function asOrdered(
  object: CassandraDatacenter,
  cluster: K8ssandraCluster,
): CassandraDatacenter {
  const { metadata, spec, status } = object;
  const order = cluster.spec?.cassandra;
  const asked = order?.datacenters?.find(
    each => each.metadata?.name === metadata.name,
  );
  const serverVersion = asked?.serverVersion ?? order?.serverVersion;
  const given: Partial<CassandraDatacenter['spec']> = spec ?? {};
  const said = {
    size: asked?.size ?? Object.keys(status?.nodeStatuses ?? {}).length,
    clusterName: order?.clusterName || cluster.metadata.name,
    serverType: order?.serverType ?? 'cassandra',
    ...(serverVersion && { serverVersion }),
    ...given,
  };
  return { ...object, spec: said as CassandraDatacenter['spec'] };
}

/** One that is ready was initialised before, and has done what was asked for unless it says otherwise (operator-spec 5.2). */
function settled(object: CassandraDatacenter): CassandraDatacenter {
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

/** The image that runs is the one that was asked for, where only the status names it. */
function withImage(object: any): any {
  const { spec, status } = object;
  const [image] = (status?.containerStatuses ?? []).flatMap((each: any) =>
    each.name === 'cassandra' && each.image ? [each.image] : [],
  );
  return !image || spec?.containers?.length
    ? object
    : {
        ...object,
        spec: { ...spec, containers: [{ name: 'cassandra', image }] },
      };
}

/** Kubernetes calls a pod ready when its containers are; what runs and is told of no further is believed to. */
function completedPod(object: KubernetesObject): KubernetesObject {
  const { metadata, status } = withImage(object);
  if (status?.phase !== 'Running') return withImage(object);
  const given: any[] = status.containerStatuses ?? [];
  const cassandra = given.find(each => each.name === 'cassandra');
  if (typeof cassandra?.ready === 'boolean') return withImage(object);
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
    ...withImage(object),
    status: {
      ...status,
      containerStatuses: [
        { name: 'cassandra', restartCount: 0, ...cassandra, ready },
        ...others,
      ],
    },
  } as KubernetesObject;
}
