import {
  cleanLabelValue,
  cleanupForKubernetes,
  labels,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
  type KubernetesObject,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** More nodes than any rack has. */
const MAX_NODES = 1000;

/**
 * Recordings by hand may hold only the pods that matter. Of those that are missing it is believed what was noted: by the StatefulSet of
 * their rack, else by the operator of a datacenter that it calls ready. What nobody noted is not there.
 */
export function believedIn(
  objects: KubernetesObject[],
  cluster: K8ssandraCluster,
): KubernetesObject[] {
  return objects
    .filter(each => each.kind === resourceTypes.CassandraDatacenter.kind)
    .flatMap(each =>
      believedPods(each as CassandraDatacenter, objects, cluster),
    );
}

/** A node that somebody noted. */
interface Noted {
  pod: string;
  rack: string;
  ip?: string;
}

function believedPods(
  datacenter: CassandraDatacenter,
  objects: KubernetesObject[],
  cluster: K8ssandraCluster,
): KubernetesObject[] {
  const { metadata, spec, status } = datacenter;
  const own = objects.filter(
    each =>
      each.metadata.namespace === metadata.namespace &&
      each.metadata.labels?.[labels.cassandraDatacenter] ===
        cleanLabelValue(metadata.name),
  );
  const pods = own.filter(each => each.kind === resourceTypes.Pod.kind);
  const sets = own.filter(each => each.kind === resourceTypes.StatefulSet.kind);
  const names = new Set(pods.map(each => each.metadata.name));
  const isReady = status?.conditions?.some(
    each => each.type === 'Ready' && each.status === 'True',
  );
  const noted =
    sets.length === 0 && isReady ? notedNodes(datacenter, cluster) : [];
  return [...sets.flatMap(each => readyOf(each, pods)), ...noted]
    .filter(each => !names.has(each.pod))
    .map(each => podOf(each, metadata.namespace, spec.clusterName, metadata));
}

/** Nodes of a rack that are ready and not recorded. */
function readyOf(set: KubernetesObject, pods: KubernetesObject[]): Noted[] {
  const { spec, status } = set as any;
  const { name, labels: own = {} } = set.metadata;
  const places = Array.from(
    { length: Math.min(spec?.replicas ?? 0, MAX_NODES) },
    (_, ordinal) => `${name}-${ordinal}`,
  );
  const recorded = pods.filter(each => places.includes(each.metadata.name));
  const missing = places.filter(
    each => !recorded.some(pod => pod.metadata.name === each),
  );
  const ready = (status?.readyReplicas ?? 0) - recorded.filter(isUp).length;
  const rack = own[labels.cassandraRack] ?? 'default';
  return missing.slice(0, Math.max(0, ready)).map(pod => ({ pod, rack }));
}

function isUp(pod: any): boolean {
  return (pod.status?.containerStatuses ?? []).some(
    (each: any) => each.name === 'cassandra' && each.ready === true,
  );
}

/** What cass-operator noted of nodes; where it noted none, all that are asked for. */
function notedNodes(
  datacenter: CassandraDatacenter,
  cluster: K8ssandraCluster,
): Noted[] {
  const { metadata, spec, status } = datacenter;
  const noted = Object.entries(status?.nodeStatuses ?? {});
  if (noted.length > 0) {
    return noted.map(([pod, node]) => ({
      pod,
      rack: node.rack ?? 'default',
      ...(node.ip && { ip: node.ip }),
    }));
  }
  const racks = racksOf(datacenter, cluster);
  const size = Math.min(spec.size ?? 0, MAX_NODES);
  return racks.flatMap(({ name: rack }, index) => {
    const count =
      Math.floor(size / racks.length) + (index < size % racks.length ? 1 : 0);
    const parts = [spec.clusterName ?? '', metadata.name, rack];
    const set = `${parts.map(cleanupForKubernetes).join('-')}-sts`;
    return Array.from({ length: count }, (_, ordinal) => ({
      pod: `${set}-${ordinal}`,
      rack,
    }));
  });
}

/** Those of the datacenter, else of its order. */
function racksOf(
  { metadata, spec }: CassandraDatacenter,
  { spec: order }: K8ssandraCluster,
): Array<{ name: string }> {
  const { datacenters = [], racks } = order?.cassandra ?? {};
  const asked = datacenters.find(each => each.metadata.name === metadata.name);
  const given = [spec.racks, asked?.racks, racks].find(each => each?.length);
  return given ?? [{ name: 'default' }];
}

function podOf(
  { pod, rack, ip }: Noted,
  namespace: string | undefined,
  cluster: string | undefined,
  { name }: CassandraDatacenter['metadata'],
): KubernetesObject {
  const object = {
    apiVersion: 'v1',
    kind: resourceTypes.Pod.kind,
    metadata: {
      name: pod,
      namespace,
      labels: {
        [labels.cassandraCluster]: cleanLabelValue(cluster ?? ''),
        [labels.cassandraDatacenter]: cleanLabelValue(name),
        [labels.cassandraRack]: rack,
        [labels.nodeState]: 'Started',
      },
    },
    spec: { containers: [{ name: 'cassandra' }] },
    status: {
      phase: 'Running',
      ...(ip && { podIP: ip }),
      containerStatuses: [{ name: 'cassandra', ready: true, restartCount: 0 }],
    },
  };
  return object as KubernetesObject;
}
