/** What a list shows after an update. */
export interface StableOrder<T> {
  /** The items in the order a person already sees; what is new stands at the end. */
  items: T[];
  /** How many items stand elsewhere than they should. */
  moved: number;
}

/**
 * Keeps the order that is on the screen when items change: nothing moves under the pointer (ux 1, rule 6).
 * @param sorted - the items in the order they should have
 * @param shown - keys in the order that is on the screen
 */
export function keepOrder<T>(
  sorted: T[],
  shown: string[],
  keyOf: (item: T) => string,
): StableOrder<T> {
  const place = new Map(shown.map((key, index) => [key, index]));
  const placeOf = (item: T) => place.get(keyOf(item)) ?? shown.length;
  const items = [...sorted].sort((a, b) => placeOf(a) - placeOf(b));
  const moved = items.filter((item, index) => item !== sorted[index]).length;
  return { items, moved };
}
