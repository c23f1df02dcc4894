import type {
  Condition,
  K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { away } from '../plan/__testUtils__/snapshots';
import type { ContextSnapshot } from '../snapshot';
import {
  childOf,
  heldTask,
  leavingTask,
  newTask,
  over,
  region,
  regions,
  running,
  taskSnapshot,
} from './__testUtils__/snapshots';
import { planTask } from './planTask';
import { taskStatus } from './taskStatus';
import type { TaskSnapshot } from './types';

const AT = '2026-01-03T00:00:00Z';

const statusOf = (
  task: K8ssandraTask,
  contexts?: ContextSnapshot[],
  rest?: Partial<TaskSnapshot>,
) => {
  const snapshot = taskSnapshot(task, contexts, rest);
  return taskStatus(snapshot, planTask(snapshot), AT);
};
const short = (conditions: Condition[] | undefined) =>
  Object.fromEntries((conditions ?? []).map(each => [each.type, each.status]));

describe('the status of a task (operator-spec 7.1-8)', () => {
  it('is empty before anything was made', () => {
    expect(statusOf(heldTask())).toEqual({});
  });

  it('lists what was handed over, without inventing numbers', () => {
    expect(statusOf(heldTask(), regions({ dc1: childOf('dc1') }))).toEqual({
      datacenters: { dc1: {} },
    });
  });

  it('begins with the earliest, sums, and runs while one runs', () => {
    const children = {
      dc1: childOf('dc1', over(0, 4)),
      dc2: childOf('dc2', running(2, 3)),
    };
    const status = statusOf(heldTask(), regions(children));
    expect(status).toMatchObject({
      startTime: '2026-01-02T13:01:00Z',
      active: 1,
      succeeded: 5,
      failed: 0,
      datacenters: {
        dc1: children.dc1.status,
        dc2: children.dc2.status,
      },
    });
    expect(status).not.toHaveProperty('completionTime');
    expect(short(status?.conditions)).toEqual({
      Running: 'True',
      Failed: 'False',
    });
  });

  it('ends with the latest when all are through', () => {
    const status = statusOf(
      heldTask(),
      regions({
        dc1: childOf('dc1', over(0, 9)),
        dc2: childOf('dc2', over(0, 7)),
        dc3: childOf('dc3', over(0, 8)),
      }),
    );
    expect(status).toMatchObject({
      completionTime: '2026-01-02T13:09:00Z',
      succeeded: 9,
      active: 0,
    });
    expect(status?.conditions).toEqual(
      ['Running', 'Failed', 'Complete'].map(type => ({
        type,
        status: type === 'Complete' ? 'True' : 'False',
        reason: type,
        message: '',
        lastTransitionTime: AT,
      })),
    );
  });

  it('ends at the first that failed, and says what was not started', () => {
    const status = statusOf(
      heldTask(),
      regions({ dc1: childOf('dc1', over(1)) }),
    );
    expect(short(status?.conditions)).toEqual({
      Running: 'False',
      Failed: 'True',
      Complete: 'True',
    });
    expect(status).toMatchObject({ failed: 1, succeeded: 2 });
    expect(status?.completionTime).toBeDefined();
    const failed = status?.conditions?.find(each => each.type === 'Failed');
    expect(failed?.message).toBe(
      'east (dc1) failed: 1 pods failed during processing. dc1 failed, so dc2 and dc3 were not started. Make a task that names them',
    );
  });

  it('all at once, waits for the others of one that failed', () => {
    const status = statusOf(
      heldTask({ dcConcurrencyPolicy: 'Allow' }),
      regions({
        dc1: childOf('dc1', over(1)),
        dc2: childOf('dc2', over()),
        dc3: childOf('dc3', running()),
      }),
    );
    expect(status).not.toHaveProperty('completionTime');
    expect(short(status?.conditions)).toEqual({
      Running: 'True',
      Failed: 'True',
    });
  });

  it('keeps what was seen last of a region that is away', () => {
    const noted = { datacenters: { dc2: running(2) } };
    const task = {
      ...heldTask({ dcConcurrencyPolicy: 'Allow' }),
      status: noted,
    };
    const status = statusOf(task, [
      region('east', 'dc1', [childOf('dc1', over())]),
      away('west'),
      region('eu', 'dc3', [childOf('dc3', over())]),
    ]);
    expect(status?.datacenters?.dc2).toEqual(running(2));
    expect(status).not.toHaveProperty('completionTime');
  });

  it('counts only datacenters that are still asked for, so that it can end', () => {
    const task = {
      ...heldTask(),
      status: { datacenters: { gone: running(1) } },
    };
    const status = statusOf(
      task,
      regions({
        dc1: childOf('dc1', over()),
        dc2: childOf('dc2', over()),
        dc3: childOf('dc3', over()),
      }),
    );
    expect(Object.keys(status?.datacenters ?? {})).toEqual([
      'dc1',
      'dc2',
      'dc3',
    ]);
    expect(status?.completionTime).toBeDefined();
  });

  it('keeps fields and conditions that it does not know, and times of what did not change', () => {
    const known: Condition = {
      type: 'Running',
      status: 'True',
      reason: 'Running',
      message: '',
      lastTransitionTime: '2020-01-01T00:00:00Z',
    };
    const foreign: Condition = { ...known, type: 'Audited' };
    const task = {
      ...heldTask(),
      status: { conditions: [foreign, known], future: 1 },
    };
    const status = statusOf(task, regions({ dc1: childOf('dc1', running()) }));
    expect(status?.future).toBe(1);
    expect(status?.conditions?.slice(0, 2)).toEqual([foreign, known]);
  });

  it('says why it is invalid, for this generation', () => {
    const status = statusOf(newTask({ datacenters: ['x'] }, { generation: 4 }));
    expect(status?.conditions).toEqual([
      {
        type: 'Invalid',
        status: 'True',
        reason: 'Invalid',
        message: expect.stringContaining('unknown datacenters: x.'),
        lastTransitionTime: AT,
        observedGeneration: 4,
      },
    ]);
  });

  it('takes that back when it is mended', () => {
    const before = statusOf(newTask({ datacenters: ['x'] }));
    const mended = {
      ...heldTask({ datacenters: ['dc1'] }, { generation: 2 }),
      status: before,
    };
    expect(statusOf(mended)?.conditions).toMatchObject([
      { type: 'Invalid', status: 'False', message: '', observedGeneration: 2 },
    ]);
  });

  it.each([
    ['finished', { ...heldTask(), status: { completionTime: AT } }, {}],
    ['on its way out', leavingTask(), {}],
    ['only watched', heldTask(), { mode: 'observe' as const }],
  ])('does not change any more when it is %s', (_, task, rest) => {
    const contexts = regions({ dc1: childOf('dc1', running()) });
    expect(statusOf(task, contexts, rest)).toBeUndefined();
  });
});
