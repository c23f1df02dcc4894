import type { StateKey } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { nextPosition } from './gridNavigation';

const rows: StateKey[][] = [
  ['healthy', 'down', 'healthy'],
  ['healthy'],
  ['waiting', 'down'],
];

describe('nextPosition', () => {
  it.each([
    // key, ctrl, from, to
    ['ArrowRight', false, [0, 0], [0, 1]],
    ['ArrowRight', false, [0, 2], [0, 2]],
    ['ArrowLeft', false, [0, 0], [0, 0]],
    ['ArrowDown', false, [0, 2], [1, 0]],
    ['ArrowDown', false, [2, 1], [2, 1]],
    ['ArrowUp', false, [0, 1], [0, 1]],
    ['Home', false, [0, 2], [0, 0]],
    ['End', false, [0, 0], [0, 2]],
    ['Home', true, [2, 1], [0, 0]],
    ['End', true, [0, 0], [2, 1]],
    ['d', false, [0, 0], [0, 1]],
    ['d', false, [0, 1], [2, 1]],
    ['d', false, [2, 1], [0, 1]],
    ['w', false, [0, 0], [2, 0]],
  ] as const)('%s, ctrl %s, from %p leads to %p', (key, ctrl, from, to) => {
    const [row, column] = from;
    expect(nextPosition(rows, { row, column }, key, ctrl)).toEqual({
      row: to[0],
      column: to[1],
    });
  });

  it.each(['a', 'Enter', 'Tab'])('leaves %s to others', key => {
    expect(nextPosition(rows, { row: 0, column: 0 }, key)).toBeUndefined();
  });

  it('stays where no cell is in the wanted state, and leaves Ctrl+D to the browser', () => {
    const healthy: StateKey[][] = [['healthy']];
    const from = { row: 0, column: 0 };
    expect(nextPosition(healthy, from, 'd')).toBeUndefined();
    expect(nextPosition(rows, from, 'd', true)).toBeUndefined();
  });
});
