import { keptMetadata, RACK_LABELS } from './kept';
import type { StatefulSetFact } from './types';

/** Keeps of a StatefulSet its numbers and revisions: not the template of its pods. */
export function projectStatefulSet(given: any): StatefulSetFact {
  const { metadata, spec = {}, status = {} } = given;
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: keptMetadata(metadata, RACK_LABELS),
    // The API server's default where the field is left out.
    spec: { replicas: spec.replicas ?? 1 },
    status: {
      replicas: status.replicas ?? 0,
      readyReplicas: status.readyReplicas ?? 0,
      ...(status.updatedReplicas !== undefined && {
        updatedReplicas: status.updatedReplicas,
      }),
      ...(status.currentRevision && {
        currentRevision: status.currentRevision,
      }),
      ...(status.updateRevision && { updateRevision: status.updateRevision }),
      ...(status.observedGeneration !== undefined && {
        observedGeneration: status.observedGeneration,
      }),
    },
  };
}
