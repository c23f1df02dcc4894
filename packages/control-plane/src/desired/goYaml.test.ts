import { parse } from 'yaml';
import { goYaml } from './goYaml';

describe('goYaml', () => {
  it.each<[unknown, string]>([
    ['plain text', 'plain text'],
    ['.+', '.+'],
    ['a.*', 'a.*'],
    ['/etc/tls/ca.crt', '/etc/tls/ca.crt'],
    ['0.0.0.0', '0.0.0.0'],
    // would be read as something else
    ['true', '"true"'],
    ['yes', '"yes"'],
    ['off', '"off"'],
    ['n', '"n"'],
    ['9000', '"9000"'],
    ['1_000', '"1_000"'],
    ['0x1f', '"0x1f"'],
    ['1.5', '"1.5"'],
    ['~', '"~"'],
    ['null', '"null"'],
    ['', '""'],
    ['2020-01-01', '"2020-01-01"'],
    // no plain scalar
    ['[a-z]+', "'[a-z]+'"],
    ['*', "'*'"],
    ['@x', "'@x'"],
    ['{a}', "'{a}'"],
    ['a: b', "'a: b'"],
    ['a #b', "'a #b'"],
    [true, 'true'],
    [7, '7'],
  ])('%j', (value, expected) => {
    expect(goYaml({ value })).toBe(`value: ${expected}\n`);
    expect(parse(goYaml({ value }))).toEqual({ value });
  });

  it('sorts keys at every depth and does not indent lists', () => {
    expect(goYaml({ b: [{ d: 1, c: 2 }], a: { z: 1, t: ['x'] } })).toBe(
      ['a:', '  t:', '  - x', '  z: 1', 'b:', '- c: 2', '  d: 1', ''].join(
        '\n',
      ),
    );
  });

  it('writes an object that stands in two places twice', () => {
    const shared = { c: 1 };
    expect(goYaml({ a: shared, b: shared })).toBe('a:\n  c: 1\nb:\n  c: 1\n');
  });

  it('writes an empty object as one', () => {
    expect(goYaml({})).toBe('{}\n');
  });

  it('never breaks a long line', () => {
    const value = 'word '.repeat(60).trim();
    expect(goYaml({ value })).toBe(`value: ${value}\n`);
  });
});
