import { useMemo, useRef } from 'react';
import {
  stateWord,
  type NodeView,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { useText } from '../../../hooks';
import { useWord } from '../../../hooks/useWord';
import type { Cell, Dimension } from '../../../lib/datacenter/cells';

/** What is said of cells. */
export interface CellWords {
  /** What is so, or was when it was last seen. */
  words(node: NodeView): string;
  /** Full text for screen readers: "us-east, rack r2, node 3: down for 14 min". */
  label(cell: Cell): string;
  /** The one line in a cell. */
  detail(cell: Cell, dimension: Dimension): string;
  /** The same where there is room for a few letters. */
  short(cell: Cell, dimension: Dimension): string;
}

/** The words of a grid; the same object as long as nothing changes. */
export function useCellWords(region: string, reachable: boolean): CellWords {
  const t = useText();
  const translate = useWord();
  const latest = useRef(translate);
  latest.current = translate;
  return useMemo(() => {
    const own = ({ sentence, state }: NodeView) =>
      sentence.text || latest.current(stateWord(state, 'node'));
    const words = (node: NodeView) =>
      reachable ? own(node) : t('dc.racks.lastSeen', { words: own(node) });
    const restarts = ({ restarts: count }: Cell) =>
      count === null
        ? t('dc.racks.notKnown')
        : t('dc.racks.restarts', { count });
    return {
      words,
      label: cell => {
        const { rack, ordinal } = cell.node;
        const what = words(cell.node);
        const facts = [
          what,
          cell.seed ? t('dc.racks.seed') : undefined,
          cell.restarts ? restarts(cell) : undefined,
          cell.version ?? undefined,
        ].filter(Boolean);
        return t('dc.racks.cell', {
          region,
          rack,
          node: ordinal,
          what: facts.join(', '),
        });
      },
      short: (cell, dimension) =>
        dimension === 'state'
          ? cell.node.letters
          : String(cell[dimension] ?? '?'),
      detail: (cell, dimension) => {
        switch (dimension) {
          case 'restarts':
            return restarts(cell);
          case 'version':
            return cell.version ?? t('dc.racks.notKnown');
          default:
            return own(cell.node);
        }
      },
    };
  }, [t, region, reachable]);
}
