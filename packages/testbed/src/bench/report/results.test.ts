import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  daysOf,
  readResults,
  rowsOf,
  withScenario,
  writeResults,
  type Results,
} from './results';
import type { Row } from './row';

const rows = (measure: string): Row[] => [{ measure, unit: 'ms', values: [1] }];
const add = (
  results: Results,
  name: string,
  day: number,
  driver: 'simulator' | 'real' = 'real',
) =>
  withScenario(results, {
    driver,
    name,
    result: { date: `2026-01-0${day}T00:00:00Z`, rows: rows(name) },
    settings: [`day ${day}`],
  });

describe('results', () => {
  const all = add(add(add({}, 'a', 2), 'b', 3), 'c', 4, 'simulator');

  it('stay what they are for others', () => {
    expect(rowsOf(all.real, ['a', 'b', 'c'])).toEqual([
      ...rows('a'),
      ...rows('b'),
    ]);
    expect(rowsOf(all.simulator, ['a', 'b', 'c'])).toEqual(rows('c'));
    expect(all.real?.settings).toEqual(['day 3']);
  });

  it.each<[string, Results, string[], string | undefined]>([
    ['several', all, ['a', 'b'], '2026-01-02 to 2026-01-03'],
    ['one', add(all, 'a', 3), ['a', 'b'], '2026-01-03'],
    ['those that are asked for', all, ['b'], '2026-01-03'],
    ['none', {}, ['a'], undefined],
  ])('tell their days: %s', (_, results, names, expected) => {
    expect(daysOf(results.real, names)).toBe(expected);
  });

  describe('in a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'k8ssandra-bench-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('are kept', () => {
      const file = join(folder, 'a', 'results.json');
      expect(readResults(file)).toEqual({});
      writeResults(file, all);
      expect(readResults(file)).toEqual(all);
    });
  });
});
