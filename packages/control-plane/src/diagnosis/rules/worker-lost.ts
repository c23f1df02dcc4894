import {
  defineSentences,
  cannotStart,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { nodeRule } from '../nodeRule';

const say = defineSentences({
  'diagnosis.worker.zone':
    'Zone {zone} of {region} is lost: none of its workers answers.',
});

/** Nodes whose worker does not answer or is gone: its condition `Ready`, or a worker that pods name and nobody lists. */
export const workerLost = nodeRule({
  id: 'worker-lost',
  kinds: ['worker-lost', 'zone-lost'],
  describe: (region, trouble) =>
    trouble.cause.kind === 'zone-lost'
      ? say('diagnosis.worker.zone', { region, zone: trouble.cause.zone })
      : cannotStart(region, trouble, false),
});
