import type {
  Plan,
  PlanStep,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { pendingChanges } from './pendingChanges';

const step = (
  key: string,
  kind: PlanStep['kind'],
  state: PlanStep['state'],
  target: string,
): PlanStep => {
  const words = { key, params: {}, text: key };
  return {
    id: key,
    kind,
    context: 'east',
    title: words,
    why: words,
    after: [],
    state,
    target: { context: 'east', kind: target, namespace: 'db', name: 'x' },
  };
};

describe('what a change of hands would set off', () => {
  it.each<[string, PlanStep, boolean]>([
    [
      'a new datacenter',
      step('plan.datacenterCreate', 'apply', 'ready', 'CassandraDatacenter'),
      true,
    ],
    [
      'a changed one that waits',
      step('plan.datacenterUpdate', 'apply', 'blocked', 'CassandraDatacenter'),
      true,
    ],
    [
      'one that goes',
      step('plan.removal', 'delete', 'ready', 'CassandraDatacenter'),
      true,
    ],
    ['a rebuild', step('plan.rebuild', 'task', 'ready', 'CassandraTask'), true],
    [
      'a rebuild that is over',
      step('plan.rebuild', 'task', 'done', 'CassandraTask'),
      false,
    ],
    [
      'one that runs already',
      step('plan.datacenterRun', 'apply', 'running', 'CassandraDatacenter'),
      false,
    ],
    [
      'a config map',
      step('plan.configMap', 'apply', 'ready', 'ConfigMap'),
      false,
    ],
    [
      'a copy that goes',
      step('plan.delete', 'delete', 'ready', 'Secret'),
      false,
    ],
  ])('%s', (_, each, expected) => {
    const plan: Plan = {
      generation: 1,
      settled: false,
      steps: [each],
      attention: [],
    };
    expect(pendingChanges(plan)).toEqual(expected ? [each] : []);
  });
});
