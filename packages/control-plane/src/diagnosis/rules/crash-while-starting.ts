import { besideContainers, isOfImage } from '../besideRule';
import { nodeRule } from '../nodeRule';
import type { Rule } from '../types';

const nodes = nodeRule({ id: 'crash-while-starting', kinds: ['crash'] });

/** Nodes whose Cassandra, what prepares its configuration, or a container beside it ends again and again (catalogue 5). */
export const crashWhileStarting: Rule = {
  id: 'crash-while-starting',
  explain: input => [
    ...nodes.explain(input),
    ...besideContainers(input, 'crash-while-starting', isCrash),
  ],
};

function isCrash(reason: string): boolean {
  return /crashloop|error|oomkilled/i.test(reason) && !isOfImage(reason);
}
