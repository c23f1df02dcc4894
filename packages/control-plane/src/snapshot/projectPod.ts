import {
  labels,
  type CassandraPod,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { podContainers } from './podContainers';
import {
  failingInit,
  isOnLostWorker,
  NODE_LOST,
  troubleOf,
} from './podTrouble';
import { shared } from './shared';

/** Labels of a pod that are kept: who it is, and where it stands. */
const KEPT_LABELS = [
  labels.cassandraCluster,
  labels.cassandraDatacenter,
  labels.cassandraRack,
  labels.seedNode,
  labels.nodeState,
  labels.version,
  labels.controllerRevision,
];

/** A pod as far as the product uses it: about 500 bytes of its own instead of 37 kB (design: Kubernetes runtime). What the pods of a rack say alike they share. */
export function projectPod(pod: any): CassandraPod {
  const { metadata, spec = {}, status = {} } = pod;
  const container = find(status.containerStatuses, 'cassandra');
  const lost = isOnLostWorker(status);
  const trouble = lost ? { reason: NODE_LOST } : troubleOf(status, container);
  const { image, ports } = find(spec.containers, 'cassandra') ?? {};
  const port = find(ports, 'mgmt-api-http')?.containerPort;
  const containers = podContainers(spec, status);
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
      labels: shared(keptLabels(metadata.labels)),
    },
    spec: spec.nodeName ? { nodeName: spec.nodeName } : {},
    status: {
      phase: status.phase,
      ...(status.podIP && { podIP: status.podIP }),
      ...(status.hostIP && { hostIP: status.hostIP }),
      ready: container?.ready === true && !lost,
      restarts: Math.max(
        container?.restartCount ?? 0,
        failingInit(status)?.restartCount ?? 0,
      ),
      ...trouble,
      ...exitOf(status, container),
      ...unreadyOf(status, container),
      ...(containers.length > 0 && { containers: shared(containers) }),
      ...(image && { image: shared(image) }),
      ...(status.startTime && { startedAt: status.startTime }),
      ...(port !== undefined && { managementApiPort: port }),
    },
  };
}

function keptLabels(all: Record<string, string> = {}): Record<string, string> {
  return Object.fromEntries(
    KEPT_LABELS.flatMap(key =>
      all[key] === undefined ? [] : [[key, all[key]]],
    ),
  );
}

function find(list: any[] | undefined, name: string): any {
  return list?.find(each => each.name === name);
}

/** How the container ended last; of one that never ran, the init container that fails. */
function exitOf(status: any, container: any): Partial<CassandraPod['status']> {
  const failing = container?.state?.running ? undefined : failingInit(status);
  const ended = [container, failing]
    .flatMap(each => [each?.state?.terminated, each?.lastState?.terminated])
    .find(each => each?.exitCode !== undefined);
  if (!ended) return {};
  return {
    exitCode: ended.exitCode,
    ...(ended.reason && { exitReason: ended.reason }),
    ...(ended.finishedAt && { exitedAt: ended.finishedAt }),
  };
}

/** Since when the pod is not ready, and which container but Cassandra's keeps it so. */
function unreadyOf(
  status: any,
  container: any,
): Partial<CassandraPod['status']> {
  const failing = container?.state?.running ? undefined : failingInit(status);
  const unready = status.conditions?.find(
    (each: any) => each.type === 'Ready' && each.status !== 'True',
  );
  const other = status.containerStatuses?.find(
    (each: any) =>
      each.name !== 'cassandra' &&
      each.ready === false &&
      (each.state?.waiting?.reason ?? each.state?.terminated?.reason),
  );
  const reason =
    other?.state?.waiting?.reason ?? other?.state?.terminated?.reason;
  return {
    ...(failing && { container: failing.name }),
    ...(unready?.lastTransitionTime && {
      unreadySince: unready.lastTransitionTime,
    }),
    ...(reason && {
      beside: {
        container: other.name,
        reason,
        restarts: other.restartCount ?? 0,
      },
    }),
  };
}
