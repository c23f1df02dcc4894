import type { K8ssandraTask } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { away } from '../plan/__testUtils__/snapshots';
import type { ContextSnapshot } from '../snapshot';
import {
  childOf,
  heldTask,
  leavingTask,
  newTask,
  NOW,
  over,
  region,
  regions,
  running,
  taskSnapshot,
} from './__testUtils__/snapshots';
import { planTask } from './planTask';
import { taskView } from './taskView';
import { taskStatus } from './taskStatus';

const viewOf = (task: K8ssandraTask, contexts?: ContextSnapshot[]) => {
  const snapshot = taskSnapshot(task, contexts);
  return taskView(snapshot, planTask(snapshot));
};
/** The task with the status that is written for it. */
const noted = (task: K8ssandraTask, contexts: ContextSnapshot[]) => {
  const snapshot = taskSnapshot(task, contexts);
  const now = new Date(NOW).toISOString();
  return { ...task, status: taskStatus(snapshot, planTask(snapshot), now) };
};

describe('the view of a task', () => {
  it('says what it is, before anybody told a number', () => {
    const { plan, ...view } = viewOf(newTask({ datacenters: ['dc1'] }));
    expect(view).toEqual({
      id: { controlPlane: 'cp', namespace: 'db', name: 'roll' },
      uid: 'uid-roll',
      cluster: { controlPlane: 'cp', namespace: 'db', name: 'demo' },
      command: 'restart',
      parallel: false,
      state: 'waiting',
      reason: expect.objectContaining({ text: 'waits for roll' }),
      createdAt: '2026-01-02T12:00:00Z',
      startedAt: null,
      completedAt: null,
      expiresAt: null,
      succeeded: null,
      failed: null,
      datacenters: [
        {
          name: 'dc1',
          namespace: 'db',
          context: 'east',
          label: 'east (dc1)',
          task: 'roll-dc1',
          state: 'waiting',
          reason: expect.objectContaining({ text: 'waits for roll' }),
          visible: true,
          lastContactSeconds: 1,
          startedAt: null,
          completedAt: null,
          active: null,
          succeeded: null,
          failed: null,
        },
      ],
    });
    expect(JSON.stringify(plan)).not.toContain('"action"');
  });

  const working = regions({
    dc1: childOf('dc1', over()),
    dc2: childOf('dc2', running(1)),
  });
  const failed = regions({ dc1: childOf('dc1', over(1)) });
  const dead = [
    region('east', 'dc1', [childOf('dc1', over())]),
    away('west'),
    region('eu', 'dc3'),
  ];
  const foreign = regions({ dc1: childOf('dc1', over(), { labels: {} }) });

  it.each([
    ['running', heldTask(), working, ['complete', 'running', 'waiting']],
    ['failed', heldTask(), failed, ['failed', 'cancelled', 'cancelled']],
    ['running', heldTask(), dead, ['complete', 'unreachable', 'waiting']],
    ['waiting', heldTask(), foreign, ['blocked', 'waiting', 'waiting']],
    ['invalid', newTask({ template: {} }), working, expect.any(Array)],
    ['deleting', leavingTask(), working, expect.any(Array)],
  ])('is %s', (state, task, contexts, states) => {
    const view = viewOf(noted(task, contexts), contexts);
    expect(view.state).toBe(state);
    expect(view.datacenters.map(each => each.state)).toEqual(states);
    for (const each of view.datacenters) {
      const isOver = ['complete', 'failed', 'cancelled'].includes(each.state);
      expect(each.reason === null).toBe(
        isOver || state === 'invalid' || state === 'deleting',
      );
    }
  });

  it('keeps what was seen last of a region that is away, and says that it is', () => {
    const task = {
      ...heldTask({ datacenters: ['dc2'] }),
      status: { datacenters: { dc2: running(2) } },
    };
    expect(viewOf(task, [away('west')]).datacenters[0]).toMatchObject({
      state: 'unreachable',
      visible: false,
      succeeded: 2,
      lastContactSeconds: 1,
      reason: { text: expect.stringContaining('connection refused') },
    });
  });

  it('says when a finished task goes, and what failed', () => {
    const view = viewOf(noted(heldTask(), failed), failed);
    expect(view.expiresAt).toBe('2026-01-03T13:05:00.000Z');
    expect(view.reason?.text).toContain('east (dc1) failed');
    expect(view).toMatchObject({ succeeded: 2, failed: 1 });
  });
});
