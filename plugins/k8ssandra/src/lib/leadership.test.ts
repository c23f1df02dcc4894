import type { LeadershipFacts } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aControlPlane } from '../__testUtils__/views';
import { controlPlaneFacts } from './leadership';

const led: LeadershipFacts = {
  identity: 'me',
  isLeader: false,
  holder: 'another',
  term: 3,
  since: '2026-01-02T03:04:05Z',
  sinceSeconds: 259_200,
  problem: null,
};
const problem = { code: 'Forbidden', message: 'no' };

it.each([
  ['another replica leads', 'reconcile', led, 'leading', 259_200],
  [
    'nobody holds the lease',
    'reconcile',
    { ...led, holder: null, sinceSeconds: null },
    'leaderless',
    null,
  ],
  [
    'the lease cannot be read',
    'reconcile',
    { ...led, problem },
    'leaderless',
    259_200,
  ],
  ['one replica', 'reconcile', undefined, 'single', null],
  ['it only looks', 'observe', led, 'observing', 259_200],
] as const)('%s', (_, mode, leadership, role, seconds) => {
  const item = { name: 'hub', mode, context: aControlPlane(), leadership };
  expect(controlPlaneFacts([item])).toEqual([{ name: 'hub', role, seconds }]);
});
