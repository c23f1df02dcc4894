import { defineSentences } from './define';
import type { Sentence } from './sentence';

/** What is said of lists. */
export const sayList = defineSentences({ 'list.more': '{more} more' });

/** The first few of a list; the last one says how many more there are. */
export function firstFew(
  items: ReadonlyArray<string | Sentence>,
  most: number,
): Array<string | Sentence> {
  const more = items.length - most;
  return more > 0
    ? [...items.slice(0, most), sayList('list.more', { more })]
    : [...items];
}
