import type { PodProcess, PodRef } from '../managementApi';
import type { AnyObject, CachedApi } from './api';
import { refOf, type Environment } from './environment';
import {
  FAULT_ANNOTATION,
  isManagementApiBlocked,
  isRunning,
  managementApiPort,
  nodeState,
} from './objects';
import type { DataPlane } from './types';
import type { NodeProcesses } from './workloads';

/** The pods of a data plane for those outside of it: the management API, and whoever makes a node fail. */
export function podAccess(
  { cluster, api, expectedFaults }: Environment,
  processes: NodeProcesses,
): Omit<DataPlane, 'start' | 'stop'> {
  const podOf = (ref: PodRef) => api.get('Pod', ref.namespace, ref.pod);
  const annotate = async (ref: PodRef, value: string | null) => {
    const pod = podOf(ref);
    if (!pod) {
      throw new Error(
        `There is no pod ${ref.namespace}/${ref.pod} in ${cluster}`,
      );
    }
    await api.patch('Pod', pod, {
      metadata: { annotations: { [FAULT_ANNOTATION]: value } },
    });
  };
  return {
    find(ref) {
      const pod = podOf(ref);
      const dc = pod && processes.datacenterOf(pod);
      return (
        dc && {
          running: isRunning(pod),
          ...(isManagementApiBlocked(pod) && {
            blocked: { ip: pod.status.podIP },
          }),
          port: managementApiPort(dc),
          seeds: processes.seedsOf(pod, dc),
          ...securedBy(api, dc),
        }
      );
    },
    podAt(ip) {
      const pod = api.list('Pod').find(each => each.status?.podIP === ip);
      return pod && refOf({ cluster }, pod);
    },
    failNode: (ref, reason = 'CrashLoopBackOff') => annotate(ref, reason),
    healNode: ref => annotate(ref, null),
    expectFault: (ref, reason) => {
      const key = `${ref.namespace}/${ref.pod}`;
      if (reason) expectedFaults.set(key, reason);
      else expectedFaults.delete(key);
    },
    datacenters: () => api.list('CassandraDatacenter'),
    logs: (ref, container) => logLines(podOf(ref), container),
  };
}

/** The server certificate that `managementApiAuth.manual` names (operator-spec D.1). */
function securedBy(
  api: CachedApi,
  { metadata, spec }: AnyObject,
): Pick<PodProcess, 'secured'> {
  const manual = spec.managementApiAuth?.manual;
  if (!manual) return {};
  const data = api.get(
    'Secret',
    metadata.namespace,
    manual.serverSecretName ?? '',
  )?.data;
  const read = (key: string) =>
    Buffer.from(data?.[key] ?? '', 'base64').toString();
  const [ca, cert, key] = ['ca.crt', 'tls.crt', 'tls.key'].map(read);
  return { secured: ca && cert && key ? { identity: { ca, cert, key } } : {} };
}

function logLines(pod: AnyObject | undefined, container: string): string[] {
  if (!pod?.status?.startTime) return [];
  const line = (text: string) => `INFO  [main] ${pod.status.startTime} ${text}`;
  if (container !== 'cassandra' && container !== 'server-system-logger') {
    return [];
  }
  return [
    line('Management API listening, waiting for lifecycle/start'),
    ...(nodeState(pod) === 'Started'
      ? [line(`Node ${pod.status.podIP} state jump to NORMAL`)]
      : []),
    ...(pod.metadata.annotations?.[FAULT_ANNOTATION]
      ? [
          `ERROR [main] simulated fault: ${pod.metadata.annotations[FAULT_ANNOTATION]}`,
        ]
      : []),
  ];
}
