import { useCallback, useEffect, useState } from 'react';
import { keepOrder } from '../lib/stableOrder';

/** Items in an order that stays until the filter changes or a person asks for the new one. */
export function useStableOrder<T>(
  sorted: T[],
  keyOf: (item: T) => string,
  filterKey: string,
): { items: T[]; moved: number; reorder(): void } {
  const [shown, setShown] = useState<{ filterKey: string; keys: string[] }>();
  const current = shown?.filterKey === filterKey ? shown.keys : undefined;
  const reorder = useCallback(
    () => setShown({ filterKey, keys: sorted.map(keyOf) }),
    [filterKey, sorted, keyOf],
  );
  useEffect(() => {
    if (current === undefined && sorted.length > 0) {
      reorder();
    }
  }, [current, sorted, reorder]);
  return { ...keepOrder(sorted, current ?? [], keyOf), reorder };
}
