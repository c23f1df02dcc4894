import {
  useCallback,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type SyntheticEvent,
} from 'react';
import { useText } from '../../../hooks';
import { useStepped } from '../../../hooks/useStepped';
import {
  versionsOf,
  type CellRow,
  type Dimension,
} from '../../../lib/datacenter/cells';
import { nextPosition, type GridPosition } from '../../../lib/gridNavigation';
import { RackRow } from './RackRow';
import { useCellStyles } from './useCellStyles';
import { useCellWords } from './useCellWords';

/** Cells that are made for one picture: a browser takes a few milliseconds for them (ux 10). */
const AT_ONCE = 60;

/** Longer racks wrap (ux 6 b); a single cell is not drawn as wide as the page. */
const MOST_COLUMNS = 6;
const FEWEST_COLUMNS = 4;

/** Racks of more nodes have cells of one line; so many of them stand beside each other on most screens. */
const DRAWN_LARGE = 24;
const COMPACT_COLUMNS = 12;

/** Props of {@link RackGrid}. */
export interface RackGridProps {
  rows: CellRow[];
  region: string;
  /** Name of the whole, with its datacenter. */
  label: string;
  reachable: boolean;
  dimension: Dimension;
  /** Pod of the node whose panel is open. */
  selected: string | undefined;
  onOpen(pod: string): void;
}

/** Racks × nodes: one tab stop, arrow keys, Home and End, Enter opens, letters jump to the next cell in a state (ux 8). */
export function RackGrid(props: RackGridProps) {
  const { rows, region, label, reachable, dimension, selected, onOpen } = props;
  const t = useText();
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<GridPosition>();
  const cellClasses = useCellStyles();
  const words = useCellWords(region, reachable);
  const all = rows.reduce((sum, row) => sum + row.cells.length, 0);
  let drawn = useStepped(all, AT_ONCE);
  const longest = Math.max(0, ...rows.map(row => row.cells.length));
  const compact = longest > DRAWN_LARGE;
  const columns = compact
    ? COMPACT_COLUMNS
    : Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, longest));
  const listed = versionsOf(rows).join('\n');
  const versions = useMemo(() => listed.split('\n'), [listed]);
  const at = withinRows(rows, active ?? positionOf(rows, selected));

  const onFocus = useCallback((event: SyntheticEvent) => {
    const cell = placeOf(event);
    if (cell) setActive({ row: cell.row, column: cell.column });
  }, []);
  const onClick = useCallback(
    (event: SyntheticEvent) => {
      const cell = placeOf(event);
      if (cell) onOpen(cell.pod);
    },
    [onOpen],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = placeOf(event);
    if (!cell) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(cell.pod);
      return;
    }
    const next = nextPosition(
      rows.map(row => row.cells.map(({ state }) => state)),
      cell,
      event.key,
      event.ctrlKey || event.metaKey,
    );
    if (!next) return;
    event.preventDefault();
    setActive(next);
    grid.current
      ?.querySelector<HTMLElement>(
        `[data-row="${next.row}"][data-column="${next.column}"]`,
      )
      ?.focus();
  };

  return (
    <div
      ref={grid}
      role="grid"
      tabIndex={-1}
      aria-label={t('dc.racks.grid', { region: label })}
      onFocus={onFocus}
      onClick={onClick}
      onKeyDown={onKeyDown}
      style={{ outline: 'none' }}
    >
      {rows.map((row, index) => {
        const room = drawn;
        drawn -= row.cells.length;
        return (
          <RackRow
            key={row.name}
            row={row}
            index={index}
            columns={columns}
            compact={compact}
            drawn={Math.max(0, Math.min(room, row.cells.length))}
            reachable={reachable}
            dimension={dimension}
            versions={versions}
            words={words}
            cellClasses={cellClasses}
            selected={
              row.cells.some(each => each.node.pod === selected)
                ? selected
                : undefined
            }
            tabbable={at.row === index ? at.column : undefined}
          />
        );
      })}
    </div>
  );
}

/** The cell that something happened in. */
function placeOf({
  target,
}: SyntheticEvent): (GridPosition & { pod: string }) | undefined {
  const cell = (target as Element).closest<HTMLElement>('[role="gridcell"]');
  return cell
    ? {
        row: Number(cell.dataset.row),
        column: Number(cell.dataset.column),
        pod: cell.dataset.pod!,
      }
    : undefined;
}

function positionOf(rows: CellRow[], pod: string | undefined): GridPosition {
  const row = rows.findIndex(each =>
    each.cells.some(is => is.node.pod === pod),
  );
  return row < 0
    ? { row: 0, column: 0 }
    : { row, column: rows[row].cells.findIndex(is => is.node.pod === pod) };
}

/** Nodes come and go: the tab stop stays in the grid. */
function withinRows(rows: CellRow[], at: GridPosition): GridPosition {
  const first = rows.findIndex(row => row.cells.length > 0);
  return rows[at.row]?.cells[at.column]
    ? at
    : { row: Math.max(first, 0), column: 0 };
}
