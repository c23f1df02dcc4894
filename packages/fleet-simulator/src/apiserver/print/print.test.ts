import { ageOf } from './age';
import { jsonPath } from './jsonPath';

describe('jsonPath', () => {
  const object = {
    a: { b: 1, 'c.d': 2 },
    list: [
      { type: 'Ready', status: 'True' },
      { type: 'Other', status: 'False' },
    ],
  };
  it.each([
    ['.a.b', [1]],
    ['{.a.b}', [1]],
    ["$.a['c.d']", [2]],
    ['.a.c\\.d', [2]],
    ['.list[0].type', ['Ready']],
    ['.list[-1].type', ['Other']],
    ['.list[*].status', ['True', 'False']],
    ['.list[?(@.type=="Ready")].status', ['True']],
    [".list[?(@.type=='Other')].status", ['False']],
    ['.list[?(@.type!="Ready")].status', ['False']],
    ['.missing.field', []],
  ])('%s', (path, found) => {
    expect(jsonPath(object, path)).toEqual(found);
  });
});

describe('ageOf', () => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    [0, '0s'],
    [119, '119s'],
    [125, '2m5s'],
    [180, '3m'],
    [660, '11m'],
    [10_800, '3h'],
    [12_000, '3h20m'],
    [90_000, '25h'],
    [180_000, '2d2h'],
    [864_000, '10d'],
  ])('%d s', (seconds, shown) => {
    expect(ageOf('2026-01-01T00:00:00Z', start + seconds * 1000)).toBe(shown);
  });
  it('says so when it is not known', () => {
    expect(ageOf(undefined)).toBe('<unknown>');
  });
});
