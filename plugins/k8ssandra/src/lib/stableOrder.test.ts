import { keepOrder } from './stableOrder';

const keyOf = (item: string) => item;

describe('keepOrder', () => {
  it.each([
    [['a', 'b', 'c'], ['a', 'b', 'c'], ['a', 'b', 'c'], 0],
    [['c', 'a', 'b'], ['a', 'b', 'c'], ['a', 'b', 'c'], 3],
    [['new', 'a', 'b'], ['a', 'b'], ['a', 'b', 'new'], 3],
    [['a', 'b', 'new'], ['a', 'b'], ['a', 'b', 'new'], 0],
    [['a', 'c'], ['a', 'b', 'c'], ['a', 'c'], 0],
    [['b', 'a'], [], ['b', 'a'], 0],
  ])('%p over %p shows %p, %d moved', (sorted, shown, items, moved) => {
    expect(keepOrder(sorted, shown, keyOf)).toEqual({ items, moved });
  });
});
