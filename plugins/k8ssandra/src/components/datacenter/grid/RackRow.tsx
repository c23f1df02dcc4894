import { memo, type CSSProperties } from 'react';
import { makeStyles } from '@material-ui/core/styles';
import clsx from 'clsx';
import { useText } from '../../../hooks';
import type { CellRow, Dimension } from '../../../lib/datacenter/cells';
import { StateGlyph } from '../../states';
import { monospace } from '../../common/code';
import { NodeCell } from './NodeCell';
import type { CellWords } from './useCellWords';
import {
  CELL_GAP,
  CELL_HEIGHT,
  CELL_WIDTH,
  COMPACT_HEIGHT,
  COMPACT_WIDTH,
  type CellClasses,
} from './useCellStyles';

const useStyles = makeStyles(
  theme => ({
    row: {
      display: 'grid',
      gridTemplateColumns: '104px minmax(0, 1fr)',
      gap: theme.spacing(1, 2),
      padding: theme.spacing(1.5, 0),
      borderBottom: `1px solid ${theme.palette.divider}`,
      // what is not on the screen is neither laid out nor painted
      contentVisibility: 'auto',
      '&:last-child': { borderBottom: 0 },
      [theme.breakpoints.down('xs')]: {
        gridTemplateColumns: 'minmax(0, 1fr)',
        // the mark of a seed stands out of its cell, and nothing is painted outside of the row
        padding: theme.spacing(1.5, 1),
      },
    },
    rack: { fontSize: 13.5, lineHeight: 1.35, minWidth: 0 },
    name: {
      display: 'grid',
      gridTemplateColumns: 'auto minmax(0, 1fr) auto',
      alignItems: 'start',
      gap: 6,
      '& > svg': { marginTop: 2 },
      overflowWrap: 'anywhere',
    },
    count: {
      color: theme.palette.text.secondary,
      fontVariantNumeric: 'tabular-nums',
    },
    zone: {
      ...monospace,
      fontSize: 11.5,
      color: theme.palette.text.secondary,
      overflowWrap: 'anywhere',
    },
    shares: {
      display: 'flex',
      gap: 4,
      marginTop: 2,
      fontSize: 11.5,
      overflowWrap: 'anywhere',
    },
    cells: {
      display: 'grid',
      // as many columns as the longest rack has, and fewer where there is no room
      gridTemplateColumns: `repeat(auto-fill, minmax(max(${CELL_WIDTH}px, var(--cell)), 1fr))`,
      gridAutoRows: CELL_HEIGHT,
      gap: CELL_GAP,
      minWidth: 0,
    },
    compact: {
      gridTemplateColumns: `repeat(auto-fill, minmax(${COMPACT_WIDTH}px, 1fr))`,
      gridAutoRows: COMPACT_HEIGHT,
      gap: 6,
    },
  }),
  { name: 'K8ssandraRackRow' },
);

/** Props of {@link RackRow}. */
export interface RackRowProps {
  row: CellRow;
  index: number;
  /** How many of its cells are drawn by now; the others keep their room. */
  drawn: number;
  /** Columns of the grid. */
  columns: number;
  /** Cells of one line. */
  compact: boolean;
  reachable: boolean;
  dimension: Dimension;
  versions: string[];
  words: CellWords;
  cellClasses: CellClasses;
  /** Pod of the node whose panel is open, if it is one of this rack. */
  selected: string | undefined;
  /** The column that the tab key reaches, if it is in this rack. */
  tabbable: number | undefined;
}

/** A rack: its name, zone and how many nodes are up, then its nodes. */
export const RackRow = memo(function RackRowOnce(props: RackRowProps) {
  const { row, index, drawn, columns, compact, reachable } = props;
  const { selected, tabbable } = props;
  const classes = useStyles();
  const t = useText();
  const lines = Math.ceil(row.cells.length / columns);
  const line = compact ? COMPACT_HEIGHT + 6 : CELL_HEIGHT + CELL_GAP;
  return (
    <div
      role="row"
      className={classes.row}
      style={{
        containIntrinsicSize: `auto ${lines * line + 24}px`,
      }}
    >
      <div role="rowheader" className={classes.rack}>
        <span className={classes.name}>
          <StateGlyph state={row.state} />
          <b>{row.name}</b>
          <span className={classes.count}>
            {t('dc.racks.ofSize', { up: row.up, size: row.cells.length })}
            {!reachable && ' ?'}
          </span>
        </span>
        {row.zone && <span className={classes.zone}>{row.zone}</span>}
        {row.shares.length > 0 && (
          <span className={classes.shares}>
            <StateGlyph state="attention" size={12} />
            {t('dc.racks.shares', { racks: row.shares.join(', ') })}
          </span>
        )}
      </div>
      <div
        role="presentation"
        className={clsx(classes.cells, { [classes.compact]: compact })}
        style={{ '--cell': shareOf(columns) } as CSSProperties}
      >
        {row.cells.map((cell, column) =>
          column < drawn ? (
            <NodeCell
              key={cell.node.pod}
              cell={cell}
              row={index}
              column={column}
              dimension={props.dimension}
              versions={props.versions}
              words={props.words}
              classes={props.cellClasses}
              compact={compact}
              selected={selected === cell.node.pod}
              tabbable={tabbable === column}
            />
          ) : (
            <span key={cell.node.pod} role="presentation" />
          ),
        )}
      </div>
    </div>
  );
});

/** Width of a cell where all columns fit beside each other. */
function shareOf(columns: number): string {
  return `calc((100% - ${(columns - 1) * CELL_GAP}px) / ${columns})`;
}
