import { memo } from 'react';
import clsx from 'clsx';
import { statePalette } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  shadeOf,
  type Cell,
  type Dimension,
} from '../../../lib/datacenter/cells';
import { StateGlyph } from '../../states';
import type { CellWords } from './useCellWords';
import type { CellClasses } from './useCellStyles';

/** Props of {@link NodeCell}. */
export interface NodeCellProps {
  cell: Cell;
  row: number;
  column: number;
  dimension: Dimension;
  versions: string[];
  words: CellWords;
  /** Made once for all cells. */
  classes: CellClasses;
  /** One line only. */
  compact: boolean;
  selected: boolean;
  /** The one cell of the grid that the tab key reaches. */
  tabbable: boolean;
}

/** One node: ordinal, nodetool letters, glyph and one line. Its keys and clicks are the grid's: a thousand cells carry no handlers. */
export const NodeCell = memo(function NodeCellOnce(props: NodeCellProps) {
  const { cell, row, column, dimension, versions, words } = props;
  const { classes, compact, selected, tabbable } = props;
  const { node, state, seed } = cell;
  const { fill } = statePalette[state];
  const shade = shadeOf(cell, dimension, versions);
  const plain = shade === undefined;
  return (
    <div
      role="gridcell"
      aria-label={words.label(cell)}
      aria-selected={selected}
      tabIndex={tabbable ? 0 : -1}
      data-state={state}
      data-pod={node.pod}
      data-row={row}
      data-column={column}
      className={clsx(classes.cell, classes[`state-${state}`], {
        [classes.compact]: compact,
        [classes.solid]: plain && fill === 'solid',
        [classes.hatched]: plain && fill === 'hatched',
        [classes.dotted]: plain && fill === 'dotted',
        [classes[`shade-${shade}`]]: !plain,
      })}
    >
      {seed && <span className={classes.seed} data-seed="true" />}
      <span className={classes.ordinal}>{node.ordinal}</span>
      <span className={clsx(classes.letters, { [classes.value]: compact })}>
        {compact ? words.short(cell, dimension) : node.letters}
      </span>
      <span className={classes.glyph}>
        <StateGlyph
          state={state}
          size={12}
          inverse={plain && fill === 'solid'}
        />
      </span>
      {!compact && (
        <span className={classes.detail}>{words.detail(cell, dimension)}</span>
      )}
    </div>
  );
}, isSame);

/** Every answer is made anew, and most cells in it are as they were. */
function isSame(before: NodeCellProps, after: NodeCellProps): boolean {
  const { cell: a, ...was } = before;
  const { cell: b, ...is } = after;
  return (
    (Object.keys(is) as Array<keyof typeof is>).every(
      key => was[key] === is[key],
    ) &&
    a.state === b.state &&
    a.seed === b.seed &&
    a.restarts === b.restarts &&
    a.version === b.version &&
    a.node.pod === b.node.pod &&
    a.node.letters === b.node.letters &&
    a.node.ordinal === b.node.ordinal &&
    a.node.sentence.text === b.node.sentence.text
  );
}
