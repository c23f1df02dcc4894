import { useCallback, useRef } from 'react';
import { moved } from '../../../lib/order/reorder';

/** Keys of rows that stay with their row when it moves, so that focus and what is open move along. */
export interface RowKeys {
  keys: string[];
  move(from: number, to: number): void;
  remove(index: number): void;
  insert(index: number): void;
}

/** Rows have no identity in the form's value, so it is kept beside it. */
export function useRowKeys(count: number): RowKeys {
  const next = useRef(0);
  const keys = useRef<string[]>([]);
  const create = useCallback(() => `row-${next.current++}`, []);
  while (keys.current.length < count) {
    keys.current.push(create());
  }
  keys.current.length = count;
  return {
    keys: keys.current,
    move: (from, to) => {
      keys.current = moved(keys.current, from, to);
    },
    remove: index => {
      keys.current = keys.current.filter((_, i) => i !== index);
    },
    insert: index => {
      keys.current = [
        ...keys.current.slice(0, index),
        create(),
        ...keys.current.slice(index),
      ];
    },
  };
}
