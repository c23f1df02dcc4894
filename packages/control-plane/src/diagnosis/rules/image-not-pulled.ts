import { besideContainers, isOfImage } from '../besideRule';
import { nodeRule } from '../nodeRule';
import type { Rule } from '../types';

const nodes = nodeRule({ id: 'image-not-pulled', kinds: ['no-image'] });

/** Nodes with an image that cannot be fetched: Cassandra's, or that of a container beside it. */
export const imageNotPulled: Rule = {
  id: 'image-not-pulled',
  explain: input => [
    ...nodes.explain(input),
    ...besideContainers(input, 'image-not-pulled', isOfImage),
  ],
};
