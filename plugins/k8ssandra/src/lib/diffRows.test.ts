import { countRows, placeOf, rowsOfLines, rowsOfTexts } from './diffRows';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}`);

describe('rowsOfTexts', () => {
  it('is empty where nothing differs', () => {
    expect(rowsOfTexts('a\nb', 'a\nb')).toEqual([]);
  });

  it('folds what is far from any difference', () => {
    const before = numbered(20);
    const after = [...before];
    after[9] = 'other';
    const rows = rowsOfTexts(before.join('\n'), after.join('\n'));
    expect(rows[0]).toEqual({ mark: '…', count: 6 });
    expect(rows[rows.length - 1]).toEqual({ mark: '…', count: 7 });
    expect(rows.slice(1, -1)).toEqual([
      { mark: ' ', text: 'line 7' },
      { mark: ' ', text: 'line 8' },
      { mark: ' ', text: 'line 9' },
      { mark: '-', text: 'line 10' },
      { mark: '+', text: 'other' },
      { mark: ' ', text: 'line 11' },
      { mark: ' ', text: 'line 12' },
      { mark: ' ', text: 'line 13' },
    ]);
    expect(countRows(rows)).toEqual({ added: 1, removed: 1 });
  });

  it('shows what is hidden in a text', () => {
    const [, row] = rowsOfTexts('name: abc', 'name: a\u202Ebc');
    expect(JSON.stringify(row)).not.toContain('\u202E');
  });
});

describe('rowsOfLines', () => {
  it('shows each place with what was and what is', () => {
    expect(
      rowsOfLines([
        {
          path: '/spec/cassandra/serverVersion',
          before: '5.0.5',
          after: '5.0.6',
        },
        { path: '/spec/cassandra/racks/1', after: { name: 'r2', zone: 'b' } },
        { path: '/spec/stopped', before: true },
      ]),
    ).toEqual([
      { mark: '@', text: 'spec.cassandra.serverVersion' },
      { mark: '-', text: '5.0.5' },
      { mark: '+', text: '5.0.6' },
      { mark: '@', text: 'spec.cassandra.racks[1]' },
      { mark: '+', text: 'name: r2' },
      { mark: '+', text: 'zone: b' },
      { mark: '@', text: 'spec.stopped' },
      { mark: '-', text: 'true' },
    ]);
  });

  it('quotes names that would read as more than one', () => {
    expect(placeOf('/metadata/annotations/a.b~1c')).toBe(
      'metadata.annotations["a.b/c"]',
    );
  });
});
