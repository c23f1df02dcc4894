import type { Hop } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { clusterRef } from '../plan/steps/ids';
import { secondsSince } from '../view/time';
import type { PropagationInput } from './types';

/** Somebody wrote the specification: that has always happened. */
export function intentHop({ snapshot, now }: PropagationInput): Hop {
  const { cluster } = snapshot;
  return {
    kind: 'intent',
    state: 'done',
    target: clusterRef(cluster),
    ageSeconds: secondsSince(writtenAt(cluster.metadata), now),
    waitsFor: null,
  };
}

/** The first generation was written when the object was made, whoever touched its managed fields later. */
function writtenAt(
  metadata: PropagationInput['snapshot']['cluster']['metadata'],
) {
  return (
    metadata.specChange?.time ??
    (metadata.generation === 1 ? metadata.creationTimestamp : undefined)
  );
}
