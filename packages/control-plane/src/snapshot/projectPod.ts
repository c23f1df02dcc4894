import {
  labels,
  type CassandraPod,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** Labels of a pod that are kept: who it is, and where it stands. */
const KEPT_LABELS = [
  labels.cassandraCluster,
  labels.cassandraDatacenter,
  labels.cassandraRack,
  labels.seedNode,
  labels.nodeState,
];

/** Longest message of Kubernetes that is kept. */
const MAX_MESSAGE = 200;

/** A pod as far as the product uses it: about 300 bytes instead of 37 kB (design: Kubernetes runtime). */
export function projectPod(pod: any): CassandraPod {
  const { metadata, spec = {}, status = {} } = pod;
  const container = find(status.containerStatuses, 'cassandra');
  const trouble = troubleOf(status, container);
  const port = find(
    find(spec.containers, 'cassandra')?.ports,
    'mgmt-api-http',
  )?.containerPort;
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: {
      name: metadata.name,
      namespace: metadata.namespace,
      uid: metadata.uid,
      resourceVersion: metadata.resourceVersion,
      creationTimestamp: metadata.creationTimestamp,
      ...(metadata.deletionTimestamp && {
        deletionTimestamp: metadata.deletionTimestamp,
      }),
      labels: Object.fromEntries(
        KEPT_LABELS.flatMap(key =>
          metadata.labels?.[key] === undefined
            ? []
            : [[key, metadata.labels[key]]],
        ),
      ),
    },
    spec: spec.nodeName ? { nodeName: spec.nodeName } : {},
    status: {
      phase: status.phase,
      ...(status.podIP && { podIP: status.podIP }),
      ...(status.hostIP && { hostIP: status.hostIP }),
      ready: container?.ready === true,
      restarts: container?.restartCount ?? 0,
      ...trouble,
      ...(status.startTime && { startedAt: status.startTime }),
      ...(port !== undefined && { managementApiPort: port }),
    },
  };
}

function find(list: any[] | undefined, name: string): any {
  return list?.find(each => each.name === name);
}

/** Why it does not run: a container that waits or ended, or a pod that has no place. */
function troubleOf(
  status: any,
  container: any,
): { reason?: string; message?: string } {
  const unscheduled = status.conditions?.find(
    (each: any) => each.type === 'PodScheduled' && each.status === 'False',
  );
  const ended =
    container?.ready === true ? undefined : container?.lastState?.terminated;
  const found =
    container?.state?.waiting ??
    container?.state?.terminated ??
    unscheduled ??
    ended;
  if (!found?.reason) return {};
  return {
    reason: found.reason,
    ...(found.message && {
      message: String(found.message).slice(0, MAX_MESSAGE),
    }),
  };
}
