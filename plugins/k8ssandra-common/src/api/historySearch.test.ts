import type { HistoryQuery } from '../history/types';
import { historySearch } from './historySearch';

describe('the address of a page of history', () => {
  it.each<[HistoryQuery | undefined, string]>([
    [undefined, ''],
    [{}, ''],
    [{ cursor: undefined }, ''],
    [{ span: 3600, datacenter: '-' }, '?datacenter=-&span=3600'],
    [{ limit: 5, kinds: ['event', 'change'] }, '?kinds=event%2Cchange&limit=5'],
    [
      { from: '2026-01-31T15:00:00+01:00', cursor: 'a&b' },
      '?from=2026-01-31T15%3A00%3A00%2B01%3A00&cursor=a%26b',
    ],
  ])('of %j is "%s"', (query, text) => {
    expect(historySearch(query)).toBe(text);
  });
});
