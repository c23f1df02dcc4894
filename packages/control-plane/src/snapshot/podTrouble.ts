/** Longest message of Kubernetes that is kept. */
const MAX_MESSAGE = 200;

/** What a container says while one before it is at work. */
const INITIALIZING = 'PodInitializing';

/** Why a pod does not run. */
export interface PodTrouble {
  reason?: string;
  message?: string;
}

/** Why it does not run: a container that waits or ended, an init container before it, or a pod that has no place. */
export function troubleOf(status: any, container: any): PodTrouble {
  const unscheduled = status.conditions?.find(
    (each: any) => each.type === 'PodScheduled' && each.status === 'False',
  );
  const ended =
    container?.ready === true ? undefined : container?.lastState?.terminated;
  const before = failingInit(status);
  const own = container?.state?.waiting ?? container?.state?.terminated;
  const found =
    (own?.reason && own.reason !== INITIALIZING ? own : undefined) ??
    before?.state?.waiting ??
    before?.state?.terminated ??
    own ??
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

/** What Kubernetes calls a pod whose worker went silent. */
export const NODE_LOST = 'NodeLost';

/**
 * Whether the worker of a pod went silent: its containers stay ready as they were reported last, and the control plane of Kubernetes
 * says that the pod is not.
 */
export function isOnLostWorker(status: any): boolean {
  const conditions: any[] = status.conditions ?? [];
  const is = (type: string, value: string) =>
    conditions.some(each => each.type === type && each.status === value);
  return (
    status.reason === NODE_LOST ||
    (is('Ready', 'False') && is('ContainersReady', 'True'))
  );
}

/** The init container that keeps a pod from starting: it waits for something, or ended with a failure. */
export function failingInit(status: any): any {
  const all: any[] = status.initContainerStatuses ?? [];
  return all.find(
    ({ state = {} }) =>
      (state.waiting?.reason && state.waiting.reason !== INITIALIZING) ||
      (state.terminated && state.terminated.exitCode !== 0),
  );
}
