import { nodeRule } from '../nodeRule';

/** Nodes whose image cannot be fetched. */
export const imageNotPulled = nodeRule({
  id: 'image-not-pulled',
  kinds: ['no-image'],
});
