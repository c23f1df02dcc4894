import { nodeRule } from '../nodeRule';

/** Nodes whose Cassandra, or what prepares its configuration, ends again and again (catalogue 5). */
export const crashWhileStarting = nodeRule({
  id: 'crash-while-starting',
  kinds: ['crash'],
});
