import { resourceTypes } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { missingKey, unmetReferences, withAlternatives } from './unmet';
import type { Reference, Referenced } from './types';

const one: Reference = {
  context: 'east',
  resource: resourceTypes.Secret,
  namespace: 'a',
  name: 's',
  field: 'f',
  keys: ['x', 'y'],
};
const other: Reference = {
  ...one,
  namespace: 'b',
  alternativeTo: 'east/Secret/a/s',
};
const object = (...keys: string[]) => ({
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 's' },
  data: Object.fromEntries(keys.map(key => [key, ''])),
});
const at = (a?: object | null, b?: object | null): Referenced =>
  Object.fromEntries(
    Object.entries({ 'east/Secret/a/s': a, 'east/Secret/b/s': b }).filter(
      ([, found]) => found !== undefined,
    ),
  ) as Referenced;

describe('references that are not met', () => {
  it.each<[string, Reference[], Referenced, Reference[], string | undefined]>([
    ['nothing was looked for', [one], {}, [], undefined],
    ['it is there', [one], at(object('x', 'y')), [], undefined],
    ['it is absent', [one], at(null), [one], undefined],
    ['it lacks an entry', [one], at(object('x')), [one], 'y'],
    [
      'it needs no entry',
      [{ ...one, keys: undefined }],
      at(object()),
      [],
      undefined,
    ],
    ['the other was not looked for', [one, other], at(null), [], undefined],
    [
      'the other stands in',
      [one, other],
      at(null, object('x', 'y')),
      [],
      undefined,
    ],
    ['both are absent', [one, other], at(null, null), [one], undefined],
    [
      'each has an entry',
      [one, other],
      at(object('x'), object('y')),
      [],
      undefined,
    ],
    ['neither has one', [one, other], at(object('x'), object('x')), [one], 'y'],
  ])('%s', (_case, all, referenced, unmet, key) => {
    expect(unmetReferences(all, referenced)).toEqual(unmet);
    expect(missingKey(all[0], all, referenced)).toBe(key);
  });
});

it('looks for what stands in beside what is missing', () => {
  const third = { ...one, name: 't' };
  const all = [one, third, other];
  expect(withAlternatives([one], all)).toEqual([one, other]);
  expect(withAlternatives([third], all)).toEqual([third]);
  expect(withAlternatives([], all)).toEqual([]);
});
