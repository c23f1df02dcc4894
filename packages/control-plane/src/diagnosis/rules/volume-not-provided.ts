import { nodeRule } from '../nodeRule';

/** Pods whose disk is not provided (catalogue 3): no such storage class, a quota, no room, or a claim that stays unbound. */
export const volumeNotProvided = nodeRule({
  id: 'volume-not-provided',
  kinds: ['no-storage-class', 'no-volume'],
});
