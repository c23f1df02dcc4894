import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';

/** A cell of a grid whose rows may differ in length. */
export interface GridPosition {
  row: number;
  column: number;
}

/** Letters that jump to the next cell in a state (ux 8). */
const stateOfLetter: Record<string, StateKey> = {
  d: 'down',
  w: 'waiting',
};

const END = Number.MAX_SAFE_INTEGER;

/**
 * Where a key leads from a cell, or `undefined` for a key that the grid does not use.
 * @param rows - the states of the cells, row by row
 */
export function nextPosition(
  rows: StateKey[][],
  from: GridPosition,
  key: string,
  ctrl = false,
): GridPosition | undefined {
  const target = moves(rows, from, ctrl)[key];
  if (target) {
    return clamp(rows, target);
  }
  const wanted = stateOfLetter[key];
  return wanted && !ctrl ? nextInState(rows, from, wanted) : undefined;
}

function moves(
  rows: StateKey[][],
  { row, column }: GridPosition,
  ctrl: boolean,
): Record<string, GridPosition | undefined> {
  return {
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    Home: ctrl ? { row: 0, column: 0 } : { row, column: 0 },
    End: ctrl ? { row: rows.length - 1, column: END } : { row, column: END },
  };
}

function clamp(rows: StateKey[][], { row, column }: GridPosition) {
  const inRow = Math.min(Math.max(row, 0), rows.length - 1);
  const last = Math.max(rows[inRow].length - 1, 0);
  return { row: inRow, column: Math.min(Math.max(column, 0), last) };
}

function nextInState(
  rows: StateKey[][],
  from: GridPosition,
  wanted: StateKey,
): GridPosition | undefined {
  const cells = rows.flatMap((states, row) =>
    states.map((state, column) => ({ state, row, column })),
  );
  const at = cells.findIndex(
    cell => cell.row === from.row && cell.column === from.column,
  );
  const after = [...cells.slice(at + 1), ...cells.slice(0, at + 1)];
  const found = after.find(cell => cell.state === wanted);
  return found && { row: found.row, column: found.column };
}
