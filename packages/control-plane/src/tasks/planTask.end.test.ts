import {
  annotations,
  finalizers,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { away } from '../plan/__testUtils__/snapshots';
import type { Row } from './__testUtils__/rows';
import {
  childOf,
  demo,
  heldTask,
  leavingTask,
  linesOf,
  NOW,
  over,
  region,
  regions,
  running,
  taskSnapshot,
} from './__testUtils__/snapshots';
import { planTask } from './planTask';

const all = () =>
  regions({
    dc1: childOf('dc1', over()),
    dc2: childOf('dc2', running(1)),
  });
const westAway = () => [
  region('east', 'dc1', [childOf('dc1', over())]),
  away('west'),
  region('eu', 'dc3'),
];

const HELD =
  'deletion waits for west: it cannot be seen: connection refused. When it answers, deletion ends by itself; the annotation backstage.k8ssandra.io/abandon = west gives it up, and its task stays behind there';

const deletions: Row[] = [
  {
    name: 'deletes in all regions at once, then lets go',
    contexts: all(),
    lines: [
      'delete roll-dc1: ready',
      'delete roll-dc2: ready',
      'release roll: blocked (waits for east)',
    ],
  },
  {
    name: 'waits for what is on its way out',
    contexts: regions({
      dc1: childOf('dc1', over(), { deletionTimestamp: 'now' }),
    }),
    lines: [
      'delete roll-dc1: running (Delete CassandraTask roll-dc1 in east)',
      'release roll: blocked (waits for east: Delete CassandraTask roll-dc1 in east)',
    ],
  },
  {
    name: 'lets go when nothing is left',
    lines: ['release roll: ready'],
  },
  {
    name: 'leaves what others made',
    contexts: regions({
      dc1: childOf('dc1', over(), { labels: {} }),
      dc2: childOf('dc2', over(), {
        annotations: { [annotations.taskUid]: 'uid-former' },
      }),
    }),
    lines: ['release roll: ready'],
  },
  {
    name: 'is held open by name by a region that is away, and goes on elsewhere',
    contexts: westAway(),
    lines: [
      'delete roll-dc1: ready',
      `reach west: blocked (${HELD})`,
      'release roll: blocked (waits for east)',
    ],
  },
  {
    name: 'gives up a region when a person says so on the task',
    task: leavingTask({
      annotations: { [annotations.abandon]: 'west' },
    }),
    contexts: [region('east', 'dc1'), away('west'), region('eu', 'dc3')],
    lines: [
      'reach west: done (west was given up: its task stays behind there)',
      'release roll: ready',
    ],
  },
  {
    name: 'or on the cluster',
    contexts: [region('east', 'dc1'), away('west'), region('eu', 'dc3')],
    rest: {
      cluster: {
        ...demo(),
        metadata: {
          ...demo().metadata,
          annotations: {
            ...demo().metadata.annotations,
            [annotations.abandon]: 'west',
          },
        },
      },
    },
    lines: [
      'reach west: done (west was given up: its task stays behind there)',
      'release roll: ready',
    ],
  },
  {
    name: 'is not held open by a context that never was',
    contexts: [region('east', 'dc1'), region('eu', 'dc3')],
    lines: ['release roll: ready'],
  },
  {
    name: 'finds its children when the cluster is gone, and is held open by nobody',
    contexts: westAway(),
    rest: { cluster: undefined },
    lines: ['delete roll-dc1: ready', 'release roll: blocked (waits for east)'],
  },
  {
    name: 'does not let go while it cannot tell where its datacenters are',
    contexts: all(),
    rest: { cluster: undefined, clusterKnown: false },
    lines: [
      'delete roll-dc1: ready',
      'delete roll-dc2: ready',
      'check roll: blocked (K8ssandraCluster db.demo cannot be seen: the control plane does not watch its namespace, or has not read it yet)',
      'release roll: blocked (waits for east)',
    ],
  },
  {
    name: 'writes nothing with the control-plane cluster out of sight',
    contexts: all(),
    rest: { home: away('') },
    lines: [
      'reach : blocked (it cannot be seen: connection refused)',
      'delete roll-dc1: blocked (waits for home: it cannot be seen: connection refused)',
      'delete roll-dc2: blocked (waits for home: it cannot be seen: connection refused)',
      'release roll: blocked (waits for home: it cannot be seen: connection refused)',
    ],
  },
  {
    name: 'is not ours without our finalizer',
    task: leavingTask({ finalizers: ['a/b'] }),
    contexts: all(),
    lines: [],
  },
];

describe('deletion of a task', () => {
  it.each(deletions)(
    '$name (operator-spec 7.1-3)',
    ({ task = leavingTask(), contexts, rest, lines }) => {
      expect(linesOf(planTask(taskSnapshot(task, contexts, rest)))).toEqual(
        lines,
      );
    },
  );

  it('deletes by UID, and takes off our finalizer only', () => {
    const task = leavingTask({ finalizers: ['a/b', finalizers.task] });
    const [remove] = planTask(taskSnapshot(task, all())).steps;
    expect(remove.action).toMatchObject({
      type: 'delete',
      context: 'east',
      uid: 'uid-roll-dc1',
    });
    const [release] = planTask(taskSnapshot(task)).steps;
    expect(release.action).toMatchObject({
      patch: { metadata: { resourceVersion: '1', finalizers: ['a/b'] } },
    });
  });

  it('looks once at two contexts that are one Kubernetes cluster', () => {
    const east = region('east', 'dc1', [childOf('dc1')]);
    const alias = { ...east, name: 'east-too' };
    const plan = planTask(taskSnapshot(leavingTask(), [east, alias]));
    expect(linesOf(plan).filter(each => each.startsWith('delete'))).toEqual([
      'delete roll-dc1: ready',
    ]);
  });
});

describe('time to live of a finished task (operator-spec 7.1-4)', () => {
  const finishedAt = (ago: number, ttl?: number): K8ssandraTask => ({
    ...heldTask({
      template: {
        jobs: [{ name: 'restart', command: 'restart' }],
        ...(ttl !== undefined && { ttlSecondsAfterFinished: ttl }),
      },
    }),
    status: { completionTime: new Date(NOW - ago * 1000).toISOString() },
  });
  const DAY = 86_400;

  it.each([
    ['a day when it does not say', finishedAt(DAY - 1), NOW + 1000, []],
    ['over', finishedAt(DAY), NOW, ['delete roll: ready']],
    ['its own', finishedAt(30, 60), NOW + 30_000, []],
    ['its own, over', finishedAt(60, 60), NOW, ['delete roll: ready']],
    ['0 keeps it for ever', finishedAt(9 * DAY, 0), undefined, []],
  ])('%s', (_, task, expiresAt, lines) => {
    const plan = planTask(taskSnapshot(task, all()));
    expect(plan.expiresAt).toBe(expiresAt);
    expect(linesOf(plan)).toEqual(lines);
    expect(plan.settled).toBe(lines.length === 0);
  });

  it('is not over for an observer', () => {
    const plan = planTask(
      taskSnapshot(finishedAt(2 * DAY), all(), { mode: 'observe' }),
    );
    expect(plan.steps.filter(each => each.action)).toEqual([]);
  });

  it('cannot be told from a time that cannot be read', () => {
    const task = { ...heldTask(), status: { completionTime: 'now' } };
    expect(planTask(taskSnapshot(task)).expiresAt).toBeUndefined();
  });
});
