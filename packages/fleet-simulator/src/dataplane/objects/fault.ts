import type { AnyObject } from '../api';
import { FAULT_ANNOTATION } from './pod';

/** What goes wrong in a pod. */
export interface Fault {
  /** As the kubelet names it: `CrashLoopBackOff`, `OOMKilled`, `ImagePullBackOff`, `ErrImagePull`; or `NotReady`: Cassandra does not answer. */
  reason: string;
  /** How the container ended. */
  exitCode: number;
  /** How often it was started again; absent where nobody said. */
  restarts?: number;
}

/** Cassandra answers and only its management API does not: nothing that a kubelet sees. */
export const MANAGEMENT_API_BLOCKED = 'ManagementApiBlocked';

const GRAMMAR = /^(\w+)(?::(\d+))?(?:\*(\d+))?$/;

/** Reads `reason[:exitCode][*restarts]`, such as `CrashLoopBackOff:143*6`. */
export function parseFault(text: string): Fault {
  const [, reason = text, exitCode, restarts] = text.match(GRAMMAR) ?? [];
  return {
    reason,
    exitCode: Number(exitCode ?? (reason === 'OOMKilled' ? 137 : 1)),
    ...(restarts && { restarts: Number(restarts) }),
  };
}

/** The fault by which a pod does not serve; undefined when it has none. */
export function faultOf(pod: AnyObject): string | undefined {
  const value = pod.metadata.annotations?.[FAULT_ANNOTATION];
  return value === MANAGEMENT_API_BLOCKED ? undefined : value;
}

/** Whether nobody reaches the management API of a pod. */
export function isManagementApiBlocked(pod: AnyObject): boolean {
  return (
    pod.metadata.annotations?.[FAULT_ANNOTATION] === MANAGEMENT_API_BLOCKED
  );
}
