import { nodeRule } from '../nodeRule';

/** Pods that cannot go where their disk is (catalogue 2): volume node affinity conflict, a claim that lost its volume, a disk that is attached elsewhere. */
export const diskBoundToLostWorker = nodeRule({
  id: 'disk-bound-to-lost-worker',
  kinds: ['disk-bound'],
});
