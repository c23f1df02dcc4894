import type { Sentence } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot/types';
import { namePaths } from './compare';
import { say } from './sentences';

/** What Kubernetes clusters did not keep of what was written: said, and not written again and again (research 4.3, F27). */
export function droppedAttention({ contexts }: Snapshot): Sentence[] {
  return Object.values(contexts).flatMap(({ region, dropped = {} }) =>
    Object.entries(dropped).map(([key, fields]) => {
      const [kind, , name] = key.split('/');
      return say('attention.fieldsDropped', {
        region,
        kind,
        name,
        fields: namePaths(fields),
      });
    }),
  );
}
