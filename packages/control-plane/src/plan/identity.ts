import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { say } from './sentences';

/** Contexts that lead to another Kubernetes cluster than before: it is treated as new, and a person is told (research 4.3, F49). */
export function identityAttention({ contexts }: Snapshot): Sentence[] {
  return Object.values(contexts)
    .filter(each => each.formerUid !== undefined)
    .map(({ region, name }) =>
      say('attention.clusterIdentityChanged', { region, context: name }),
    );
}
