import { nodeRule } from '../nodeRule';

/** Pods that no worker takes (catalogue 1): `PodScheduled` is False, or the scheduler says so in an event. */
export const podUnschedulable = nodeRule({
  id: 'pod-unschedulable',
  kinds: ['no-worker'],
});
