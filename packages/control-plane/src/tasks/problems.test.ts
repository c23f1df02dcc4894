import type { K8ssandraTask } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { claimed, newCluster } from '../plan/__testUtils__/snapshots';
import { heldTask, newTask, taskSnapshot } from './__testUtils__/snapshots';
import { planTask } from './planTask';
import type { TaskSnapshot } from './types';

const refusal = (task: K8ssandraTask, rest: Partial<TaskSnapshot> = {}) =>
  planTask(taskSnapshot(task, undefined, rest)).invalid;

describe('a task that cannot be carried out (operator-spec 7.1-5)', () => {
  it.each([
    [
      'names no cluster',
      newTask({ cluster: {} }),
      {},
      'invalid spec: spec.cluster.name: names the K8ssandraCluster to work on',
    ],
    [
      'names datacenters that are not there',
      newTask({ datacenters: ['dc1', 'dc8', 'dc9'] }),
      {},
      'invalid spec: unknown datacenters: dc8, dc9. K8ssandraCluster db.demo has dc1, dc2, dc3. Correct spec.datacenters',
    ],
    [
      'has two jobs',
      newTask({
        template: {
          jobs: [
            { name: 'a', command: 'cleanup' },
            { name: 'b', command: 'flush' },
          ],
        },
      }),
      {},
      'invalid spec: spec.template.jobs: must hold exactly one job, not 2; make a task for each',
    ],
    [
      'has none',
      newTask({ template: undefined }),
      {},
      'invalid spec: spec.template.jobs: must hold exactly one job, not 0; make a task for each',
    ],
    [
      'has a name that no label holds',
      newTask({}, { name: 'a'.repeat(64) }),
      {},
      'invalid spec: metadata.name has 64 characters, and labels of the tasks in the regions hold 63. Give the task a shorter name',
    ],
    [
      'is for a cluster that is not there',
      newTask(),
      { cluster: undefined },
      'unknown K8ssandraCluster db.demo. Create it, or correct spec.cluster',
    ],
    [
      'is for a cluster in another namespace that is not there',
      newTask({ cluster: { name: 'demo', namespace: 'ops' } }),
      { cluster: undefined },
      'unknown K8ssandraCluster ops.demo. Create it, or correct spec.cluster',
    ],
    [
      'is for a cluster without datacenters',
      newTask(),
      { cluster: claimed(newCluster([])) },
      'K8ssandraCluster db.demo has no datacenters',
    ],
  ])('%s', (_, task, rest, words) => {
    const plan = planTask(taskSnapshot(task, undefined, rest));
    expect(plan.invalid[0].sentence.text).toContain(words);
    const check = plan.steps.find(each => each.id.startsWith('check/'));
    expect(check).toMatchObject({ state: 'blocked', needsPerson: true });
    expect(check?.reason?.text).toBe(plan.invalid[0].sentence.text);
    const runs = plan.steps.filter(each => each.id.startsWith('run/'));
    expect(runs).toEqual([]);
  });

  it('leaves a command that we do not know to cass-operator, which may be newer', () => {
    const template = { jobs: [{ name: 'x', command: 'tomorrow' }] };
    expect(refusal(newTask({ template }))).toEqual([]);
  });

  it('takes the cluster over when it is refused, so that both go together', () => {
    const { steps } = planTask(taskSnapshot(newTask({ datacenters: ['x'] })));
    expect(steps.map(each => each.id.split('/')[0])).toEqual([
      'claim',
      'check',
    ]);
  });

  const told = (message: string, observedGeneration?: number) => ({
    ...heldTask({ datacenters: ['dc1'] }, { generation: 2 }),
    status: {
      conditions: [
        {
          type: 'Invalid',
          status: 'True' as const,
          reason: 'Invalid',
          message,
          ...(observedGeneration && { observedGeneration }),
        },
      ],
    },
  });

  it.each([
    ['a wrong specification stays refused', told('invalid spec: x', 2), true],
    ['until it changes', told('invalid spec: x', 1), false],
    ['or was judged by another operator', told('invalid spec: x'), false],
    ['a cluster may come', told('unknown K8ssandraCluster db.demo', 2), false],
  ])('%s', (_, task, refused) => {
    expect(refusal(task).length > 0).toBe(refused);
  });
});
