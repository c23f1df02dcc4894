import type { AnyObject } from '../api';
import { recordEvent, type Environment } from '../environment';
import { containerStatus, parseFault, pullError } from '../objects';

/** What the kubelet tells of a pod that has just begun to fail. */
export async function tellOfFault(
  environment: Environment,
  pod: AnyObject,
  fault: string | undefined,
): Promise<void> {
  if (!fault || isTold(pod, fault)) return;
  for (const [reason, message] of messages(pod, fault)) {
    await recordEvent(environment, 'Pod', pod, {
      reason,
      message,
      warning: true,
      component: 'kubelet',
    });
  }
}

/** The pod was not ready before, and for a while: only a change is told. */
function isTold(pod: AnyObject, fault: string): boolean {
  const container = containerStatus(pod);
  if (!container) return parseFault(fault).reason === 'NotReady';
  const waits = Boolean(container.state?.waiting);
  return parseFault(fault).reason === 'NotReady' ? !container.ready : waits;
}

function messages(pod: AnyObject, fault: string): Array<[string, string]> {
  const { name, namespace, uid } = pod.metadata;
  const { reason } = parseFault(fault);
  const { image } = pod.spec.containers.find(
    (each: { name: string }) => each.name === 'cassandra',
  );
  switch (reason) {
    case 'NotReady':
      return [
        [
          'Unhealthy',
          'Readiness probe failed: HTTP probe failed with statuscode: 500',
        ],
      ];
    case 'ImagePullBackOff':
    case 'ErrImagePull':
      return [
        ['Failed', `Failed to pull image "${image}": ${pullError(image)}`],
        ['Failed', 'Error: ErrImagePull'],
        ['BackOff', `Back-off pulling image "${image}"`],
        ['Failed', 'Error: ImagePullBackOff'],
      ];
    default:
      return [
        [
          'BackOff',
          `Back-off restarting failed container cassandra in pod ${name}_${namespace}(${uid})`,
        ],
      ];
  }
}
