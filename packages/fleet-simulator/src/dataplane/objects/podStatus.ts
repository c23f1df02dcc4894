import type { AnyObject } from '../api';
import { parseFault, type Fault } from './fault';

/** What the kubelet knows of a pod when it writes its status. */
export interface PodObservation {
  /** Why no worker takes it; undefined when it is placed. */
  unschedulable?: string;
  /** The containers were started. */
  started: boolean;
  /** Cassandra answers in it. */
  ready: boolean;
  /** A simulated fault, see `parseFault`. */
  fault?: string;
  hostIP?: string;
  podIP?: string;
  now: Date;
}

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

/** What a registry answers for an image that it does not have. */
export const pullError = (image: string) =>
  `rpc error: code = NotFound desc = failed to pull and unpack image "${image}": failed to resolve reference "${image}": ${image}: not found`;

const isPull = (fault?: Fault) => /Pull/.test(fault?.reason ?? '');

/** A container whose image is not there. */
function unpulled(image: string) {
  return {
    state: {
      waiting: {
        reason: 'ImagePullBackOff',
        message: `Back-off pulling image "${image}": ErrImagePull: ${pullError(
          image,
        )}`,
      },
    },
    lastState: {},
    ready: false,
    started: false,
  };
}

/** A container that waits for the init containers of its pod. */
const INITIALIZING = {
  state: { waiting: { reason: 'PodInitializing' } },
  lastState: {},
  ready: false,
  started: false,
  restartCount: 0,
};

const terminated = (fault: Fault, old: Status | undefined, time: string) => ({
  exitCode: fault.exitCode,
  reason: fault.reason === 'OOMKilled' ? 'OOMKilled' : 'Error',
  startedAt: old?.state?.running?.startedAt ?? time,
  finishedAt: time,
});

const imageOf = (pod: AnyObject): string =>
  pod.spec.containers.find((each: any) => each.name === 'cassandra')?.image ??
  '';

function cassandraState(
  { pod, old }: { pod: AnyObject; old: Status | undefined },
  seen: PodObservation,
  time: string,
): Status {
  const restarts = old?.restartCount ?? 0;
  const fault = seen.fault ? parseFault(seen.fault) : undefined;
  if (!fault || fault.reason === 'NotReady') {
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
  if (isPull(fault)) {
    return { ...unpulled(imageOf(pod)), restartCount: restarts };
  }
  return {
    state: {
      waiting: { reason: 'CrashLoopBackOff', message: backOff(pod) },
    },
    lastState: old?.state?.waiting
      ? old.lastState ?? {}
      : { terminated: terminated(fault, old, time) },
    ready: false,
    started: false,
    restartCount: Math.max(restarts, fault.restarts ?? 0),
  };
}

function backOff({ metadata }: AnyObject): string {
  const pod = `${metadata.name}_${metadata.namespace}(${metadata.uid})`;
  return `back-off 5m0s restarting failed container=cassandra pod=${pod}`;
}

/** The status of a pod on a worker whose kubelet is silent: the node controller changes one condition, the rest is what was last told. */
export function lostStatus({ status }: AnyObject, now: Date): Status {
  const time = now.toISOString().replace(/\.\d+Z$/, 'Z');
  return {
    ...status,
    conditions: (status?.conditions ?? []).map((each: any) =>
      each.type === 'Ready' && each.status === 'True'
        ? { ...each, status: 'False', lastTransitionTime: time }
        : each,
    ),
  };
}

/** The init containers: done, or the first of them waits for an image that is not there. */
function initContainers(pod: AnyObject, startTime: string, stuck: boolean) {
  const image = imageOf(pod);
  const all: any[] = pod.spec.initContainers ?? [];
  const first = stuck ? all.findIndex(each => each.image === image) : -1;
  return all.map((each, index) => {
    const named = {
      name: each.name,
      image: each.image ?? '',
      imageID: each.image ?? '',
    };
    if (stuck && index === first) {
      return { ...named, ...unpulled(image), imageID: '', restartCount: 0 };
    }
    if (stuck && index > first) {
      return { ...named, ...INITIALIZING, imageID: '' };
    }
    return {
      ...named,
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
    };
  });
}

/** The status that the kubelet (and, for `PodScheduled`, the scheduler) gives a pod. Times of what did not change stay. */
export function podStatus(pod: AnyObject, seen: PodObservation): Status {
  const previous: Status | undefined = pod.status;
  const time = seen.now.toISOString().replace(/\.\d+Z$/, 'Z');
  if (!seen.started) return pendingStatus(previous, seen, time);
  const oldOf = (name: string) =>
    previous?.containerStatuses?.find((each: any) => each.name === name);
  const startTime = previous?.startTime ?? time;
  const unpulledYet =
    Boolean(seen.fault) &&
    isPull(parseFault(seen.fault!)) &&
    !oldOf('cassandra')?.state?.running &&
    !oldOf('cassandra')?.restartCount;
  const stuck =
    unpulledYet &&
    (pod.spec.initContainers ?? []).some(
      (each: any) => each.image === imageOf(pod),
    );
  const running = {
    state: { running: { startedAt: startTime } },
    lastState: {},
    ready: true,
    started: true,
    restartCount: 0,
  };
  const stateOf = (each: any) => {
    if (stuck) return { ...INITIALIZING, imageID: '' };
    if (each.name !== 'cassandra') return running;
    return cassandraState({ pod, old: oldOf(each.name) }, seen, time);
  };
  const container = (each: any) => ({
    name: each.name,
    image: each.image ?? '',
    imageID: each.image ?? '',
    ...stateOf(each),
  });
  const ready = seen.ready && !seen.fault;
  const unready = stuck
    ? pod.spec.containers.map((each: any) => each.name)
    : ['cassandra'];
  const readiness = ready
    ? { status: true }
    : {
        status: false,
        reason: 'ContainersNotReady',
        message: `containers with unready status: [${unready.join(' ')}]`,
      };
  const initialized = stuck
    ? {
        status: false,
        reason: 'ContainersNotInitialized',
        message: `containers with incomplete status: [${pod.spec.initContainers
          .map((each: any) => each.name)
          .join(' ')}]`,
      }
    : { status: true };
  return {
    phase: unpulledYet ? 'Pending' : 'Running',
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
        Initialized: initialized,
      },
      time,
    ),
    initContainerStatuses: initContainers(pod, startTime, stuck),
    containerStatuses: pod.spec.containers.map(container),
  };
}
