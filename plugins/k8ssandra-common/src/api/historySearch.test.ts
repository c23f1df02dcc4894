import { historySearch } from './historySearch';

describe('the address of a page of history', () => {
  it.each([
    [undefined, ''],
    [{}, ''],
    [{ cursor: undefined }, ''],
    [
      { limit: 5, kinds: ['event', 'change'] as const },
      '?kinds=event%2Cchange&limit=5',
    ],
    [
      { from: '2026-01-31T15:00:00+01:00', cursor: 'a&b' },
      '?from=2026-01-31T15%3A00%3A00%2B01%3A00&cursor=a%26b',
    ],
  ])('of %j is "%s"', (query, text) => {
    expect(
      historySearch(
        query &&
          ({ ...query, kinds: query.kinds && [...query.kinds] } as never),
      ),
    ).toBe(text);
  });
});
