import type { DatacenterTask } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aDatacenterPage } from '../../__testUtils__/datacenters';
import { kubectlLogs } from './commands';
import { ageOf, drawnState, percentOf } from './tasks';

const [running, complete] = aDatacenterPage().tasks.value!;

it.each<[string, Partial<DatacenterTask>, number | null, number | null]>([
  ['that runs', {}, 18, 61],
  ['with failed nodes', { failed: 7 }, 18, 100],
  ['of which nobody told', { succeeded: null }, 18, null],
  ['of a size that is not known', {}, null, null],
  ['that waits', { state: 'waiting' }, 18, null],
])('how far a task is %s', (_, over, size, expected) => {
  expect(percentOf({ ...running, ...over }, size)).toBe(expected);
});

it('the age that counts is since it runs, or since it ended', () => {
  expect([ageOf(running), ageOf(complete)]).toEqual([2460, 172_800]);
  expect(ageOf({ ...running, startedAgeSeconds: null })).toBe(2520);
});

it('a failed task needs somebody', () => {
  expect(drawnState('failed')).toBe('attention');
  expect(drawnState('deleting')).toBe('deleting');
});

it('of one that cannot be seen nobody knows whether it still runs', () => {
  expect(drawnState('running', false)).toBe('unreachable');
  expect(drawnState('complete', false)).toBe('healthy');
});

it('a command is quoted where a shell would read more into it', () => {
  expect(
    kubectlLogs({
      context: "a'; rm -rf /",
      namespace: 'db',
      pod: 'p-0',
      container: 'cassandra',
      tail: 50,
      previous: true,
    }),
  ).toBe(
    `kubectl --context='a'\\''; rm -rf /' --namespace=db logs p-0 --container=cassandra --tail=50 --previous`,
  );
});
