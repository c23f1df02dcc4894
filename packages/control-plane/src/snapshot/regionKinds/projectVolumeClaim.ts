import { keptMetadata, RACK_LABELS } from './kept';
import type { VolumeClaimFact } from './types';

/** Says for which worker a disk was made. */
const SELECTED_NODE = 'volume.kubernetes.io/selected-node';

/** Keeps of a claim what says whether there is a disk, which, and where. */
export function projectVolumeClaim(given: any): VolumeClaimFact {
  const { metadata, spec = {}, status = {} } = given;
  const selectedNode = metadata.annotations?.[SELECTED_NODE];
  const requested = spec.resources?.requests?.storage;
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: keptMetadata(metadata, RACK_LABELS),
    spec: {
      ...(spec.storageClassName && { storageClassName: spec.storageClassName }),
      ...(requested && { requested: String(requested) }),
      ...(spec.volumeName && { volumeName: spec.volumeName }),
      ...(selectedNode && { selectedNode }),
    },
    status: {
      ...(status.phase && { phase: status.phase }),
      ...(status.capacity?.storage && {
        capacity: String(status.capacity.storage),
      }),
    },
  };
}
