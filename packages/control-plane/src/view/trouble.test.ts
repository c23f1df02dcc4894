import type { Plan } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { ContextSnapshot, Snapshot } from '../snapshot/types';
import { buildClusterView } from './clusterView';
import {
  ago,
  allUp,
  asked,
  complete,
  context,
  demo,
  fresh,
  NOW,
  outOfSight,
  planOf,
  pod,
  settled,
  snapshot,
  step,
} from './__testUtils__/fleet';

const view = (from: Snapshot, plan: Plan = settled) =>
  buildClusterView({ snapshot: from, plan, now: NOW, signalSalt: 'salt' });

const one = demo([asked('dc1', 'east')]);
const east = (changes: Partial<ContextSnapshot>) =>
  snapshot(one, [
    context('east', { datacenters: [complete('dc1')], ...changes }),
  ]);

const healthy = east({ pods: allUp('dc1') });

describe('states of a datacenter', () => {
  const away = (rack: string) => pod('dc1', rack, 0, { ready: false });

  it.each<[string, Snapshot, string]>([
    ['all up', healthy, 'healthy'],
    [
      'one rack with a loss',
      east({ pods: [pod('dc1', 'r1'), pod('dc1', 'r2'), away('r3')] }),
      'degraded',
    ],
    [
      'two racks with a loss',
      east({ pods: [pod('dc1', 'r1'), away('r2'), away('r3')] }),
      'down',
    ],
    [
      'no pod of a node that was in the ring',
      east({ pods: allUp('dc1').slice(1) }),
      'degraded',
    ],
    ['nothing left', east({ pods: [] }), 'down'],
    [
      'a node that restarts as part of a change',
      east({
        datacenters: [complete('dc1', { conditions: { Updating: 'True' } })],
        pods: [pod('dc1', 'r1'), pod('dc1', 'r2'), away('r3')],
      }),
      'progressing',
    ],
    [
      'a generation that is not carried out yet',
      east({
        datacenters: [complete('dc1', { metadata: { generation: 2 } })],
        pods: allUp('dc1'),
      }),
      'progressing',
    ],
    [
      'stopped, with no pods left',
      east({
        datacenters: [
          complete('dc1', {
            spec: { stopped: true },
            conditions: { Stopped: 'True' },
          }),
        ],
      }),
      'stopped',
    ],
    [
      'stopping',
      east({
        datacenters: [complete('dc1', { spec: { stopped: true } })],
        pods: [pod('dc1', 'r1')],
      }),
      'progressing',
    ],
    ['not written', east({ datacenters: [] }), 'waiting'],
    ['first start', east({ datacenters: [fresh('dc1')] }), 'progressing'],
    [
      'refused by cass-operator',
      east({
        datacenters: [complete('dc1', { conditions: { Valid: 'False' } })],
        pods: allUp('dc1'),
      }),
      'attention',
    ],
    [
      'somebody else’s',
      east({ datacenters: [complete('dc1', { metadata: { labels: {} } })] }),
      'attention',
    ],
    [
      'being deleted by somebody',
      east({
        datacenters: [
          complete('dc1', { metadata: { deletionTimestamp: ago(9) } }),
        ],
        pods: allUp('dc1'),
      }),
      'deleting',
    ],
    [
      'a silent connection',
      snapshot(one, [outOfSight('east', { connection: 'ready' })]),
      'unreachable',
    ],
    [
      'a refused credential',
      snapshot(one, [outOfSight('east', { connection: 'auth-failed' })]),
      'auth-failed',
    ],
    [
      'a context that is switched off',
      snapshot(one, [outOfSight('east', { connection: 'disabled' })]),
      'paused',
    ],
    ['no ClientConfig', snapshot(one, []), 'attention'],
  ])('%s', (_, from, state) => {
    expect(view(from).datacenters[0].state).toBe(state);
  });
});

describe('causes', () => {
  const lost = (status: object, events: ContextSnapshot['events'] = []) =>
    view(
      east({
        pods: [
          pod('dc1', 'r1'),
          pod('dc1', 'r2'),
          pod('dc1', 'r3', 0, { ready: false, ...status }),
        ],
        events,
        datacenters: [
          complete('dc1', { spec: { resources: { requests: { cpu: '16' } } } }),
        ],
      }),
    );

  it.each([
    [
      'no room, in the pod',
      {
        phase: 'Pending',
        reason: 'Unschedulable',
        message: '0/9 nodes are available: 9 Insufficient cpu.',
      },
      'The pod waits for a worker in zone-r3 with 16 free vCPU. Add one, or free room.',
    ],
    [
      'a bound disk',
      {
        phase: 'Pending',
        reason: 'Unschedulable',
        message: '1 node(s) had volume node affinity conflict',
      },
      'Replace the node: its data streams from its peers.',
    ],
    [
      'no storage class',
      {
        phase: 'Pending',
        reason: 'Unschedulable',
        message: 'storageclass.storage.k8s.io "fast-ssd" not found',
      },
      'Choose a storage class that exists there.',
    ],
    [
      'crashes',
      {
        reason: 'CrashLoopBackOff',
        message: 'exit code 137',
        restarts: 4,
      },
      'Look at node r3-0: Cassandra exited 4 times with code 137. Show its last lines.',
    ],
    [
      'no image',
      { phase: 'Pending', reason: 'ImagePullBackOff' },
      'Look at node r3-0: its image cannot be fetched. Check the image and the access to its registry.',
    ],
    ['a restart', { restarts: 1 }, 'The pod is being restarted by Kubernetes.'],
  ])('%s', (_, status, next) => {
    expect(lost(status).verdict.next?.text).toBe(next);
  });

  it('are found in events too, and quoted', () => {
    const message = `0/3 nodes are available: ${'x'.repeat(200)}`;
    const { problems } = lost({ phase: 'Pending' }, [
      {
        involved: { kind: 'Pod', name: 'demo-dc1-r3-sts-0' },
        type: 'Warning',
        reason: 'FailedScheduling',
        message,
        count: 14,
        lastSeenSeconds: 3,
      },
    ]);
    expect(problems[0].quote).toHaveLength(160);
    expect(problems[0].evidence).toEqual([
      {
        context: 'east',
        kind: 'Pod',
        namespace: 'payments',
        name: 'demo-dc1-r3-sts-0',
      },
    ]);
  });
});

describe('what a person must do', () => {
  const invalid = planOf(
    step('check', 'blocked', {
      needsPerson: true,
      key: 'reason.invalid',
      reasonText: 'spec.cassandra.datacenters[0].size: must be at least 1',
    }),
  );

  it('is the heading: a refused specification', () => {
    const built = view(east({ datacenters: [] }), invalid);
    expect(built.state).toBe('attention');
    expect(built.verdict.state.text).toBe(
      'The specification of demo is refused: spec.cassandra.datacenters[0].size: must be at least 1.',
    );
    expect(built.verdict.next?.text).toContain('Correct it');
  });

  it.each([
    ['without cassandra', {}],
    ['without names', { cassandra: { datacenters: [{ size: 1 }, null] } }],
    [
      'with a size that is no number',
      { cassandra: { datacenters: [{ ...asked('dc1', 'east'), size: 'x' }] } },
    ],
    [
      'with datacenters that are no list',
      { cassandra: { datacenters: 'dc1' } },
    ],
    ['without anything', undefined],
  ])('is shown for a specification %s', (_, spec) => {
    const broken = { ...one, spec } as any;
    const built = view(snapshot(broken, [context('east')]), invalid);
    expect(built.verdict.state.text).toMatch(
      /^The specification of demo is refused/,
    );
  });

  it('splits the cause of a collision from its remedy', () => {
    const built = view(
      east({ datacenters: [] }),
      planOf(
        step('alone', 'blocked', {
          needsPerson: true,
          datacenter: 'dc1',
          reasonText:
            'a/b was there first: both ask for datacenter dc1. Rename one of them',
        }),
      ),
    );
    expect(built.verdict.state.text).toBe(
      'Do alone: a/b was there first: both ask for datacenter dc1.',
    );
    expect(built.verdict.next?.text).toBe('Rename one of them.');
    expect(built.datacenters[0].state).toBe('attention');
  });

  it('is a remark of the plan on a cluster that runs', () => {
    const text =
      'Stargate, asked for in 2 regions, is not created by this version.';
    const built = view(healthy, {
      ...settled,
      attention: [{ key: 'attention.feature', params: {}, text }],
    });
    expect(built.state).toBe('attention');
    expect(built.verdict.state.text).toBe(text);
    expect(built.verdict.clients?.text).toContain('LOCAL_QUORUM works');
    expect(built.datacenters[0].state).toBe('healthy');
  });

  it('is a permission that the region does not give', () => {
    const built = view(
      snapshot(one, [
        context('east', {
          failures: {
            copy: {
              code: 'Forbidden',
              message: 'forbidden',
              attempts: 3,
              sinceSeconds: 40,
            },
          },
        }),
      ]),
      planOf(
        step('copy', 'ready', {
          needsPerson: true,
          reasonText: 'failed 3 times: “forbidden”',
          target: {
            context: 'east',
            kind: 'Secret',
            namespace: 'payments',
            name: 'demo-superuser',
          },
        }),
      ),
    );
    expect(built.verdict.state.text).toBe(
      'Nothing is created yet: the secrets have not reached east for 40 s.',
    );
    expect(built.verdict.next?.text).toBe(
      'The control plane may not write secrets in east, namespace payments. Grant "patch secrets".',
    );
    expect(built.problems).toHaveLength(1);
  });
});

describe('others', () => {
  it('a cluster of another control plane is only looked at', () => {
    const built = view(
      { ...healthy, mode: 'observe' },
      {
        ...planOf(step('observe', 'done')),
        attention: [
          {
            key: 'reason.observeMode',
            params: {},
            text: 'this one only looks',
          },
        ],
      },
    );
    expect(built.mode).toBe('observe');
    expect(built.state).toBe('healthy');
    expect(built.verdict.state.text).toBe(
      'demo is run by another control plane; we only look.',
    );
    expect(built.actions.delete.allowed).toBe(false);
    expect(built.change).toBeNull();
  });

  it('the control-plane cluster out of sight keeps people from changing, not clients from reading', () => {
    const built = view({ ...healthy, home: outOfSight('', { region: 'hub' }) });
    expect(built.state).toBe('attention');
    expect(built.verdict.state.text).toBe(
      'hub has been unreachable for 6 min; all regions keep serving.',
    );
    expect(built.actions.delete.reason?.text).toContain('does not answer');
  });

  it('a datacenter that is no longer asked for is still shown, once', () => {
    const aliases = ['west', 'west-2'].map(name =>
      context(name, { datacenters: [complete('dc2')], pods: allUp('dc2') }),
    );
    const built = view(
      snapshot(one, [
        context('east', { datacenters: [complete('dc1')], pods: allUp('dc1') }),
        ...aliases,
      ]),
    );
    expect(built.datacenters.map(each => each.name)).toEqual(['dc1', 'dc2']);
    expect(built.datacenters[1].sentence.text).toContain('No longer asked for');
  });

  it('a field that is read under another name is noted', () => {
    const older = demo([asked('dc1', 'east')]);
    older.spec.cassandra!.cluster = 'Older Name';
    const built = view(snapshot(older, [context('east')]));
    expect(built.notes.map(note => note.text)).toEqual([
      'spec.cassandra.cluster is read as spec.cassandra.clusterName: Older Name.',
    ]);
    expect(built.clusterName).toBe('Older Name');
  });

  it('names owner and version, own before default', () => {
    const build = (cluster = one) =>
      buildClusterView({
        snapshot: snapshot(cluster, []),
        plan: settled,
        now: NOW,
        signalSalt: 's',
        defaultOwner: 'group:default/guests',
      });
    expect(build().owner).toBe('group:default/guests');
    expect(build().serverVersion).toBe('4.1.9');
    const owned = demo([], {
      annotations: { 'backstage.k8ssandra.io/owner': 'group:default/payments' },
    });
    expect(build(owned).owner).toBe('group:default/payments');
  });
});
