import type { Row } from './row';
import { toMarkdown } from './table';

const row = (rest: Partial<Row>): Row => ({
  measure: 'writes',
  unit: 'requests',
  values: [6],
  ...rest,
});
const lastLine = (rest: Partial<Row>) =>
  toMarkdown([row(rest)])
    .split('\n')
    .at(-1)!
    .replace(/ +/g, ' ');

describe('toMarkdown', () => {
  it.each<[string, Partial<Row>, string]>([
    ['plain', {}, '| writes | requests | 1 | 6 | 6 | 6 | | | |'],
    [
      'a bar that holds',
      { goal: { kind: 'bar', max: 6 }, baseline: '24' },
      '| writes | requests | 1 | 6 | 6 | 6 | | bar ≤ 6 | 24 |',
    ],
    [
      'a bar that does not',
      { goal: { kind: 'bar', max: 5 } },
      '| writes | requests | 1 | 6 | 6 | 6 | | bar ≤ 5 (**missed**) | |',
    ],
    [
      'with what the API servers took',
      { servers: { n: 3, min: 1, p50: 2.04, p99: 120.4 } },
      '| writes | requests | 1 | 6 | 6 | 6 | 2.0 / 120 | | |',
    ],
    [
      'aims',
      { values: [1.25, 40, 200.4], goal: { kind: 'aim', p50: 50, p99: 150 } },
      '| writes | requests | 3 | 1.3 | 40 | 200 | | aim p50 ≤ 50, p99 ≤ 150 (p99 **missed**) | |',
    ],
  ])('%s', (_, given, expected) => {
    expect(lastLine(given)).toBe(expected);
  });

  it('has lines of one width', () => {
    const lines = toMarkdown([row({}), row({ measure: 'a longer one' })]);
    const widths = new Set(lines.split('\n').map(line => line.length));
    expect(widths.size).toBe(1);
  });
});
