import {
  stateWord,
  type NodeView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../hooks';
import { useWord } from '../../hooks/useWord';

/** What is said of a node: its own sentence, or that it is what was last seen, when it cannot be seen now. */
export function useNodeWords(reachable: boolean): (node: NodeView) => string {
  const t = useText();
  const wordOf = useWord();
  return ({ sentence, state }) => {
    const words = sentence.text || wordOf(stateWord(state, 'node'));
    return reachable ? words : t('grid.lastSeenAs', { words });
  };
}
