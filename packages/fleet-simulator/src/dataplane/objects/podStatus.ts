import type { AnyObject } from '../api';

/** What the kubelet knows of a pod when it writes its status. */
export interface PodObservation {
  /** Why no worker takes it; undefined when it is placed. */
  unschedulable?: string;
  /** The containers were started. */
  started: boolean;
  /** Cassandra answers in it. */
  ready: boolean;
  /** Reason of a simulated fault, such as `CrashLoopBackOff`. */
  fault?: string;
  hostIP?: string;
  podIP?: string;
  now: Date;
}

const WAITING_MESSAGES: Record<string, string> = {
  CrashLoopBackOff: 'back-off 5m0s restarting failed container=cassandra',
  OOMKilled: 'back-off 5m0s restarting failed container=cassandra',
  ImagePullBackOff: 'Back-off pulling image',
  ErrImagePull: 'failed to pull and unpack image',
};

type Status = Record<string, any>;

function conditions(
  previous: Status | undefined,
  values: Record<
    string,
    { status: boolean; reason?: string; message?: string }
  >,
  time: string,
) {
  return Object.entries(values).map(([type, value]) => {
    const status = value.status ? 'True' : 'False';
    const old = previous?.conditions?.find((each: any) => each.type === type);
    return {
      type,
      status,
      lastProbeTime: null,
      lastTransitionTime:
        old?.status === status ? old.lastTransitionTime : time,
      ...(value.reason ? { reason: value.reason } : {}),
      ...(value.message ? { message: value.message } : {}),
    };
  });
}

const hostOf = ({ hostIP }: PodObservation) =>
  hostIP ? { hostIP, hostIPs: [{ ip: hostIP }] } : {};

function pendingStatus(
  previous: Status | undefined,
  seen: PodObservation,
  time: string,
): Status {
  const scheduled = !seen.unschedulable;
  return {
    phase: 'Pending',
    qosClass: previous?.qosClass ?? 'Burstable',
    conditions: conditions(
      previous,
      {
        PodScheduled: scheduled
          ? { status: true }
          : {
              status: false,
              reason: 'Unschedulable',
              message: seen.unschedulable,
            },
      },
      time,
    ),
    ...(scheduled ? hostOf(seen) : {}),
  };
}

function cassandraState(
  old: Status | undefined,
  seen: PodObservation,
  time: string,
): Status {
  const restarts = old?.restartCount ?? 0;
  if (!seen.fault || seen.fault === 'NotReady') {
    const wasWaiting = Boolean(old?.state?.waiting);
    return {
      state: {
        running: old?.state?.running ?? { startedAt: time },
      },
      lastState: old?.lastState ?? {},
      ready: seen.ready,
      started: true,
      restartCount: wasWaiting ? restarts + 1 : restarts,
    };
  }
  const terminated = {
    terminated: {
      exitCode: seen.fault === 'OOMKilled' ? 137 : 1,
      reason: seen.fault === 'OOMKilled' ? 'OOMKilled' : 'Error',
      startedAt: old?.state?.running?.startedAt ?? time,
      finishedAt: time,
    },
  };
  return {
    state: {
      waiting: {
        reason: seen.fault === 'OOMKilled' ? 'CrashLoopBackOff' : seen.fault,
        message: WAITING_MESSAGES[seen.fault] ?? 'simulated fault',
      },
    },
    lastState: old?.state?.running ? terminated : old?.lastState ?? {},
    ready: false,
    started: false,
    restartCount: restarts,
  };
}

/** The status that the kubelet (and, for `PodScheduled`, the scheduler) gives a pod. Times of what did not change stay. */
export function podStatus(pod: AnyObject, seen: PodObservation): Status {
  const previous: Status | undefined = pod.status;
  const time = seen.now.toISOString().replace(/\.\d+Z$/, 'Z');
  if (!seen.started) return pendingStatus(previous, seen, time);
  const oldOf = (name: string) =>
    previous?.containerStatuses?.find((each: any) => each.name === name);
  const startTime = previous?.startTime ?? time;
  const container = (each: any) => ({
    name: each.name,
    image: each.image ?? '',
    imageID: each.image ?? '',
    ...(each.name === 'cassandra'
      ? cassandraState(oldOf(each.name), seen, time)
      : {
          state: { running: { startedAt: startTime } },
          lastState: {},
          ready: true,
          started: true,
          restartCount: 0,
        }),
  });
  const ready = seen.ready && !seen.fault;
  const readiness = ready
    ? { status: true }
    : {
        status: false,
        reason: 'ContainersNotReady',
        message: 'containers with unready status: [cassandra]',
      };
  return {
    phase: 'Running',
    qosClass: previous?.qosClass ?? 'Burstable',
    startTime,
    ...hostOf(seen),
    podIP: seen.podIP,
    podIPs: [{ ip: seen.podIP }],
    conditions: conditions(
      previous,
      {
        Ready: readiness,
        ContainersReady: readiness,
        PodScheduled: { status: true },
        Initialized: { status: true },
      },
      time,
    ),
    initContainerStatuses: (pod.spec.initContainers ?? []).map((each: any) => ({
      name: each.name,
      image: each.image ?? '',
      imageID: each.image ?? '',
      ready: true,
      restartCount: 0,
      started: false,
      state: {
        terminated: {
          exitCode: 0,
          reason: 'Completed',
          startedAt: startTime,
          finishedAt: startTime,
        },
      },
      lastState: {},
    })),
    containerStatuses: pod.spec.containers.map(container),
  };
}
