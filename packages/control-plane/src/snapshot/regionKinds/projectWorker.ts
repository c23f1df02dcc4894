import { keptMetadata } from './kept';
import type { WorkerFact } from './types';

const ZONE = 'topology.kubernetes.io/zone';
const REGION = 'topology.kubernetes.io/region';

/** Labels of before Kubernetes 1.17, which some clusters still carry alone. */
const OLD_ZONE = 'failure-domain.beta.kubernetes.io/zone';
const OLD_REGION = 'failure-domain.beta.kubernetes.io/region';

/** Keeps of a worker where it is, whether it takes pods, and how much fits: 300 bytes of up to 50 kB. */
export function projectWorker(given: any): WorkerFact {
  const { metadata, spec = {}, status = {} } = given;
  const ready = list(status.conditions).find(each => each.type === 'Ready');
  const { cpu, memory } = status.allocatable ?? {};
  return {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: keptMetadata(metadata),
    spec: {
      zone: metadata.labels?.[ZONE] ?? metadata.labels?.[OLD_ZONE] ?? null,
      region:
        metadata.labels?.[REGION] ?? metadata.labels?.[OLD_REGION] ?? null,
      unschedulable: spec.unschedulable === true,
      taints: list(spec.taints)
        .filter(each => each.effect !== 'PreferNoSchedule')
        .map(
          each =>
            `${each.key}${each.value ? `=${each.value}` : ''}:${each.effect}`,
        ),
    },
    status: {
      ready: readiness(ready?.status),
      ...(ready?.status === 'Unknown' && { silent: true }),
      ...(ready?.lastTransitionTime && { since: ready.lastTransitionTime }),
      ...(cpu !== undefined && { cpu: String(cpu) }),
      ...(memory !== undefined && { memory: String(memory) }),
    },
  };
}

/** The control plane of Kubernetes says `Unknown` when the kubelet went silent. */
function readiness(status: string | undefined): boolean | null {
  if (status === 'True') return true;
  return status === 'False' ? false : null;
}

function list(value: unknown): any[] {
  return Array.isArray(value) ? value : [];
}
