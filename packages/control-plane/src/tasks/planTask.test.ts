import {
  annotations,
  finalizers,
  labels,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  contradictions,
  parallel,
  planOf,
  waitsFor,
  type Row,
} from './__testUtils__/rows';
import {
  childOf,
  heldTask,
  linesOf,
  newTask,
  over,
  regions,
  running,
  taskSnapshot,
} from './__testUtils__/snapshots';
import { planTask } from './planTask';
import type { TaskSnapshot } from './types';

const NOT_STARTED = 'it is handed over; cass-operator has not started it yet';

const rows: Row[] = [
  {
    name: 'a new task is held before anything is made',
    task: newTask(),
    lines: [
      'claim roll: ready',
      'run roll-dc1: blocked (waits for roll)',
      'run roll-dc2: blocked (waits for roll)',
      'run roll-dc3: blocked (waits for roll)',
    ],
  },
  {
    name: 'one after the other is the default',
    lines: [
      'claim roll: done',
      'run roll-dc1: ready',
      'run roll-dc2: blocked (waits for east (dc1))',
      'run roll-dc3: blocked (waits for east (dc1))',
    ],
  },
  {
    name: 'Replace is accepted and means one after the other',
    task: heldTask({ dcConcurrencyPolicy: 'Replace' }),
    lines: [
      'claim roll: done',
      'run roll-dc1: ready',
      'run roll-dc2: blocked (waits for east (dc1))',
      'run roll-dc3: blocked (waits for east (dc1))',
    ],
  },
  {
    name: 'Allow makes all at once',
    task: heldTask(parallel),
    lines: [
      'claim roll: done',
      'run roll-dc1: ready',
      'run roll-dc2: ready',
      'run roll-dc3: ready',
    ],
  },
  {
    name: 'named datacenters are worked on in the order given, each once',
    task: heldTask({ datacenters: ['dc3', 'dc1', 'dc3'] }),
    lines: [
      'claim roll: done',
      'run roll-dc3: ready',
      'run roll-dc1: blocked (waits for eu (dc3))',
    ],
  },
  {
    name: 'the next waits for the end, not for the start',
    contexts: regions({ dc1: childOf('dc1', running(2)) }),
    lines: [
      'claim roll: done',
      'run roll-dc1: running (2 nodes done)',
      `run roll-dc2: blocked (${waitsFor('east (dc1)', '2 nodes done')})`,
      `run roll-dc3: blocked (${waitsFor('east (dc1)', '2 nodes done')})`,
    ],
  },
  {
    name: 'a task that cass-operator has not seen yet says so',
    task: heldTask({ datacenters: ['dc1'] }),
    contexts: regions({ dc1: childOf('dc1') }),
    lines: ['claim roll: done', `run roll-dc1: running (${NOT_STARTED})`],
  },
  {
    name: 'the end of one lets the next begin',
    contexts: regions({ dc1: childOf('dc1', over()) }),
    lines: [
      'claim roll: done',
      'run roll-dc1: done',
      'run roll-dc2: ready',
      'run roll-dc3: blocked (waits for west (dc2))',
    ],
  },
  {
    name: 'one after the other ends at the first that failed',
    contexts: regions({ dc1: childOf('dc1', over(1)) }),
    lines: [
      'claim roll: done',
      'run roll-dc1: done',
      'run roll-dc2: done',
      'run roll-dc3: done',
    ],
  },
  {
    name: 'nodes that failed do not end it before cass-operator does',
    task: heldTask({ datacenters: ['dc1', 'dc2'] }),
    contexts: regions({ dc1: childOf('dc1', { ...running(1), failed: 1 }) }),
    lines: [
      'claim roll: done',
      'run roll-dc1: running (2 nodes through, 1 failed of them)',
      `run roll-dc2: blocked (${waitsFor(
        'east (dc1)',
        '2 nodes through, 1 failed of them',
      )})`,
    ],
  },
  {
    name: 'all at once goes on beside one that failed',
    task: heldTask(parallel),
    contexts: regions({ dc1: childOf('dc1', over(1)) }),
    lines: [
      'claim roll: done',
      'run roll-dc1: done',
      'run roll-dc2: ready',
      'run roll-dc3: ready',
    ],
  },
  {
    name: 'what was started out of turn is waited for',
    contexts: regions({ dc3: childOf('dc3', running(1)) }),
    lines: [
      'claim roll: done',
      `run roll-dc1: blocked (${waitsFor('eu (dc3)', '1 node done')})`,
      `run roll-dc2: blocked (${waitsFor('eu (dc3)', '1 node done')})`,
      'run roll-dc3: running (1 node done)',
    ],
  },
];

describe('the plan of a task', () => {
  it.each(rows)('$name (operator-spec 7.1)', ({ lines, ...situation }) => {
    const plan = planOf(situation);
    expect(linesOf(plan)).toEqual(lines);
    expect(contradictions(plan)).toEqual([]);
  });

  it('makes the child as the operator does, and kept until we delete it', () => {
    const template = {
      jobs: [{ name: 'c', command: 'cleanup', args: { keyspace_name: 'k' } }],
      maxConcurrentPods: 2,
      ttlSecondsAfterFinished: 60,
      futureField: { kept: true },
    };
    const plan = planTask(
      taskSnapshot(heldTask({ template, datacenters: ['dc2'] })),
    );
    const run = plan.steps.find(each => each.id.startsWith('run/'));
    expect(run?.action).toEqual({
      type: 'create',
      context: 'west',
      resource: expect.objectContaining({ plural: 'cassandratasks' }),
      object: {
        apiVersion: 'control.k8ssandra.io/v1alpha1',
        kind: 'CassandraTask',
        metadata: {
          name: 'roll-dc2',
          namespace: 'db',
          labels: {
            [labels.name]: 'k8ssandra-operator',
            [labels.partOf]: 'k8ssandra',
            [labels.component]: 'cassandra',
            [labels.taskName]: 'roll',
            [labels.taskNamespace]: 'db',
          },
          annotations: { [annotations.taskUid]: 'uid-roll' },
        },
        spec: {
          ...template,
          datacenter: { name: 'dc2', namespace: 'db' },
          ttlSecondsAfterFinished: 0,
        },
      },
    });
  });

  it('takes charge with finalizer and owner in one guarded patch', () => {
    const other = { ...heldTask().metadata.ownerReferences![0], uid: 'x' };
    const patchFor = (
      task: K8ssandraTask,
      rest: Partial<TaskSnapshot> = {},
    ) => {
      const [claim] = planTask(taskSnapshot(task, undefined, rest)).steps;
      return claim.action && 'patch' in claim.action && claim.action.patch;
    };
    const owner = heldTask().metadata.ownerReferences;
    expect(patchFor(newTask({}, { finalizers: ['a/b'] }))).toEqual({
      metadata: {
        resourceVersion: '1',
        finalizers: ['a/b', finalizers.task],
        ownerReferences: owner,
      },
    });
    // an owner that somebody set stays the only one
    expect(patchFor(newTask({}, { ownerReferences: [other] }))).toEqual({
      metadata: { resourceVersion: '1', finalizers: [finalizers.task] },
    });
    // Kubernetes deletes at once what is owned from another namespace
    const elsewhere = newTask(
      { cluster: { name: 'demo', namespace: 'db' } },
      { namespace: 'ops' },
    );
    expect(patchFor(elsewhere)).toEqual({
      metadata: { resourceVersion: '1', finalizers: [finalizers.task] },
    });
  });

  it('says what failed, and what was not started for it', () => {
    const contexts = regions({ dc1: childOf('dc1', over(1)) });
    const { attention, settled } = planTask(taskSnapshot(heldTask(), contexts));
    expect(attention.map(each => each.text)).toEqual([
      'east (dc1) failed: 1 pods failed during processing',
      'dc1 failed, so dc2 and dc3 were not started. Make a task that names them',
    ]);
    expect(settled).toBe(true);
  });
});
