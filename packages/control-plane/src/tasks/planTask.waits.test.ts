import { annotations } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { away, context } from '../plan/__testUtils__/snapshots';
import {
  contradictions,
  parallel,
  planOf,
  REFUSED,
  waitsFor,
  type Row,
} from './__testUtils__/rows';
import {
  childOf,
  demo,
  heldTask,
  linesOf,
  newTask,
  over,
  region,
  regions,
  running,
} from './__testUtils__/snapshots';

const rows: Row[] = [
  {
    name: 'a region that is away is waited for by name',
    contexts: [away('east'), region('west', 'dc2'), region('eu', 'dc3')],
    lines: [
      'claim roll: done',
      `reach east: blocked (${REFUSED})`,
      `run roll-dc1: blocked (${waitsFor('east', REFUSED)})`,
      `run roll-dc2: blocked (${waitsFor('east', REFUSED)})`,
      `run roll-dc3: blocked (${waitsFor('east', REFUSED)})`,
    ],
  },
  {
    name: 'all at once, a region that is away holds up itself only',
    task: heldTask(parallel),
    contexts: [region('east', 'dc1'), away('west'), region('eu', 'dc3')],
    lines: [
      'claim roll: done',
      `reach west: blocked (${REFUSED})`,
      'run roll-dc1: ready',
      `run roll-dc2: blocked (${waitsFor('west', REFUSED)})`,
      'run roll-dc3: ready',
    ],
  },
  {
    name: 'a region that went away while it worked is not taken for idle',
    task: heldTask({ datacenters: ['dc1', 'dc2'] }),
    contexts: [
      away('east', {
        everSeen: true,
        tasks: [childOf('dc1', running(1))],
      }),
      region('west', 'dc2'),
    ],
    lines: [
      'claim roll: done',
      `reach east: blocked (${REFUSED})`,
      `run roll-dc1: blocked (last seen running; ${REFUSED})`,
      `run roll-dc2: blocked (${waitsFor(
        'east (dc1)',
        `last seen running; ${REFUSED}`,
      )})`,
    ],
  },
  {
    name: 'a region that went away after its end holds up nobody',
    task: {
      ...heldTask({ datacenters: ['dc1', 'dc2'] }),
      status: { datacenters: { dc1: over() } },
    },
    contexts: [away('east'), region('west', 'dc2')],
    lines: ['claim roll: done', 'run roll-dc1: done', 'run roll-dc2: ready'],
  },
  {
    name: 'a finished task that somebody deleted is not done again',
    task: {
      ...heldTask({ datacenters: ['dc1', 'dc2'] }),
      status: { datacenters: { dc1: over() } },
    },
    lines: ['claim roll: done', 'run roll-dc1: done', 'run roll-dc2: ready'],
  },
  {
    name: 'an unfinished one that somebody deleted is made again',
    task: {
      ...heldTask({ datacenters: ['dc1'] }),
      status: { datacenters: { dc1: running(1) } },
    },
    lines: ['claim roll: done', 'run roll-dc1: ready'],
  },
  {
    name: 'a context that no ClientConfig names is said',
    task: heldTask({ datacenters: ['dc1'] }),
    contexts: [],
    lines: [
      'claim roll: done',
      'reach east: blocked (no ClientConfig names the context east. Add one, or correct k8sContext)',
      'run roll-dc1: blocked (waits for east: no ClientConfig names the context east. Add one, or correct k8sContext)',
    ],
  },
  {
    name: 'a datacenter that is not there yet is waited for',
    task: heldTask({ datacenters: ['dc1'] }),
    contexts: [context('east')],
    lines: [
      'claim roll: done',
      'find dc1: blocked (its datacenter is not created yet)',
      'run roll-dc1: blocked (waits for east (dc1): its datacenter is not created yet)',
    ],
  },
  {
    name: 'a task of somebody else is left alone',
    task: heldTask({ ...parallel, datacenters: ['dc1', 'dc2'] }),
    contexts: regions({ dc1: childOf('dc1', over(), { labels: {} }) }),
    lines: [
      'claim roll: done',
      'run roll-dc1: blocked (a CassandraTask roll-dc1 that was not made for this task is already in namespace db. Nothing of it is touched: delete it there, or give the task another name)',
      'run roll-dc2: ready',
    ],
  },
  {
    name: 'so is that of another K8ssandraTask of the same name',
    task: heldTask({ datacenters: ['dc1'] }),
    contexts: regions({
      dc1: childOf('dc1', over(), {
        annotations: { [annotations.taskUid]: 'uid-former' },
      }),
    }),
    lines: [
      'claim roll: done',
      'run roll-dc1: blocked (a CassandraTask roll-dc1 that was not made for this task is already in namespace db. Nothing of it is touched: delete it there, or give the task another name)',
    ],
  },
  {
    name: 'one that the K8ssandra operator made is gone on with',
    task: heldTask({ datacenters: ['dc1'] }),
    contexts: regions({ dc1: childOf('dc1', over(), { annotations: {} }) }),
    lines: ['claim roll: done', 'run roll-dc1: done'],
  },
  {
    name: 'a cluster that is being deleted gets no new task',
    task: heldTask({ datacenters: ['dc1', 'dc2'] }),
    contexts: regions({ dc1: childOf('dc1', over()) }),
    rest: {
      cluster: {
        ...demo(),
        metadata: { ...demo().metadata, deletionTimestamp: 'now' },
      },
    },
    lines: [
      'claim roll: done',
      'run roll-dc1: done',
      'run roll-dc2: blocked (the cluster is being deleted)',
    ],
  },
  {
    name: 'with the control-plane cluster out of sight nothing is written',
    task: heldTask({ datacenters: ['dc1'] }),
    rest: { home: away('') },
    lines: [
      `reach : blocked (${REFUSED})`,
      'claim roll: done',
      `run roll-dc1: blocked (${waitsFor('home', REFUSED)})`,
    ],
  },
  {
    name: 'a cluster that is not known is not taken for absent',
    rest: { cluster: undefined, clusterKnown: false },
    lines: [
      'check roll: blocked (K8ssandraCluster db.demo cannot be seen: the control plane does not watch its namespace, or has not read it yet)',
    ],
  },
  {
    name: 'observe mode looks and makes nothing',
    task: newTask({ datacenters: ['dc1', 'dc2'] }),
    contexts: regions({ dc1: childOf('dc1', running(1)) }),
    rest: { mode: 'observe' },
    lines: [
      'run roll-dc1: running (1 node done)',
      'run roll-dc2: blocked (another control plane runs this cluster; we only look)',
    ],
  },
];

describe('what the plan of a task waits for', () => {
  it.each(rows)('$name (operator-spec 7.1)', ({ lines, ...situation }) => {
    const plan = planOf(situation);
    expect(linesOf(plan)).toEqual(lines);
    expect(contradictions(plan)).toEqual([]);
  });
});
