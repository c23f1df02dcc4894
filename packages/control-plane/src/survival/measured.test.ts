import type { SurvivalInput } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { measured } from './measured';

const input = (copies: number): SurvivalInput => ({
  now: [],
  healthy: [],
  keyspaces: [{ name: 'ks', replication: { strategy: 'simple', copies } }],
});

it('answers the same question once, and another one anew', () => {
  const first = measured(input(1));
  expect(measured(input(1))).toBe(first);
  expect(measured(input(2))).not.toEqual(first);
});

it('forgets what was asked long ago', () => {
  const first = measured(input(1));
  for (let copies = 2; copies < 600; copies += 1) measured(input(copies));
  expect(measured(input(1))).not.toBe(first);
  expect(measured(input(1))).toEqual(first);
});
