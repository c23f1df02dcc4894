import {
  annotations,
  finalizers,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import type { Snapshot } from '../snapshot';
import { changeLive, edit, running as settled } from './__testUtils__/running';
import {
  claimed,
  context,
  dc,
  idsIn,
  newCluster,
  snapshot,
  stepOf,
} from './__testUtils__/snapshots';
import { plan, toPublicPlan } from './plan';

const two = () => newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
const three = () =>
  newCluster([dc('dc1', 'east'), dc('dc2', 'west'), dc('dc3', 'eu')]);
const running = () => settled(three(), ['east', 'west', 'eu']);

const runId = (name: string, region: string) =>
  `run/${region}/CassandraDatacenter/db/${name}`;

describe('a new cluster', () => {
  it('is claimed before anything else happens', () => {
    const made = plan(snapshot(two(), [context('east'), context('west')]));
    expect(idsIn(made, 'ready')).toEqual(['claim//K8ssandraCluster/db/demo']);
    expect(stepOf(made, 'claim').action).toMatchObject({
      type: 'merge-patch',
      patch: {
        metadata: {
          resourceVersion: '1',
          finalizers: [finalizers.cluster],
          annotations: {
            [annotations.claim]: 'cp',
            [annotations.initialSystemReplication]: '{"dc1":3}',
          },
        },
      },
    });
  });

  it('keeps the finalizers of others', () => {
    const cluster = newCluster([dc('dc1', 'east')], {
      finalizers: ['example.com/keep'],
    });
    expect(
      stepOf(plan(snapshot(cluster, [context('east')])), 'claim').action,
    ).toMatchObject({
      patch: {
        metadata: { finalizers: ['example.com/keep', finalizers.cluster] },
      },
    });
  });

  it('then gets its secret and the settings of all regions at once', () => {
    const made = plan(
      snapshot(claimed(two()), [context('east'), context('west')]),
    );
    expect(idsIn(made, 'ready')).toEqual([
      'superuser//K8ssandraCluster/db/demo',
      'apply//ReplicatedSecret/db/demo',
      'apply/east/ConfigMap/db/demo-dc1-metrics-agent-config',
      'apply/west/ConfigMap/db/demo-dc2-metrics-agent-config',
    ]);
    expect(stepOf(made, 'west/Secret').reason?.text).toBe(
      'waits for the superuser secret',
    );
  });

  it('is deterministic and holds no password', () => {
    const taken = snapshot(claimed(two()), [context('east'), context('west')]);
    expect(JSON.stringify(plan(taken))).toBe(JSON.stringify(plan(taken)));
    expect(stepOf(plan(taken), 'superuser//').action).toMatchObject({
      type: 'create-secret',
    });
  });

  it('shows nobody what it writes', () => {
    const made = plan(running().snapshot());
    const text = JSON.stringify(toPublicPlan(made));
    expect(text).not.toContain('action');
    expect(text).not.toContain('password');
  });
});

describe('who runs a cluster', () => {
  const foreign: Array<[string, Partial<K8ssandraCluster>]> = [
    [
      'finalizer',
      { metadata: { ...two().metadata, finalizers: [finalizers.cluster] } },
    ],
    ['observed generation', { status: { observedGeneration: 1 } }],
    ['datacenters in its status', { status: { datacenters: { dc1: {} } } }],
    [
      'conditions',
      {
        status: {
          conditions: [{ type: 'CassandraInitialized', status: 'True' }],
        },
      },
    ],
    ['error', { status: { error: 'boom' } }],
  ];
  it.each(foreign)('only looks at one with a foreign %s', (_, change) => {
    const made = plan(
      snapshot({ ...two(), ...change }, [context('east'), context('west')]),
    );
    expect(made.steps.some(each => each.action)).toBe(false);
    expect(made.attention[0].key).toBe('reason.notOurs');
  });

  it('takes an empty status, or the default error, for new', () => {
    const made = plan(
      snapshot({ ...two(), status: { error: 'None' } }, [context('east')]),
    );
    expect(idsIn(made, 'ready')).toHaveLength(1);
  });

  it('acts on nothing in observe mode', () => {
    const world = running();
    const made = plan({ ...world.snapshot(), mode: 'observe' });
    expect(made.steps.map(each => each.state)).toEqual([
      'done',
      'done',
      'done',
    ]);
    world.change('eu', { datacenters: [] });
    expect(
      plan({ ...world.snapshot(), mode: 'observe' }).steps.some(
        each => each.action,
      ),
    ).toBe(false);
  });
});

describe('what is refused', () => {
  it('stops an invalid object after its claim, with the field', () => {
    const cluster = newCluster([dc('Not A Name', 'east')]);
    const made = plan(snapshot(cluster, [context('east')]));
    expect(made.steps.map(each => [each.id.split('/')[0], each.state])).toEqual(
      [
        ['claim', 'ready'],
        ['check', 'blocked'],
      ],
    );
    expect(stepOf(made, 'check')).toMatchObject({ needsPerson: true });
    expect(stepOf(made, 'check').reason?.text).toContain(
      'spec.cassandra.datacenters[0].metadata.name',
    );
  });

  const sibling = (
    createdAt: string,
    name = 'other',
  ): Snapshot['siblings'][number] => ({
    namespace: 'db',
    name,
    createdAt,
    datacenters: [{ context: 'east', namespace: 'db', name: 'dc1' }],
  });
  it.each([
    ['later one', sibling('2026-01-01T00:00:00Z'), true],
    ['earlier one', sibling('2026-01-03T00:00:00Z'), false],
    ['later one by name', sibling('2026-01-02T00:00:00Z', 'aaa'), true],
    ['earlier one by name', sibling('2026-01-02T00:00:00Z', 'zzz'), false],
  ])('of two colliding clusters the %s says so', (_, other, refused) => {
    const made = plan(
      snapshot(claimed(two()), [context('east'), context('west')], {
        siblings: [other],
      }),
    );
    const alone = made.steps.filter(each => each.id.startsWith('alone/'));
    expect(alone).toHaveLength(refused ? 1 : 0);
    const writes = made.steps.filter(
      each => each.action && each.context !== '',
    );
    expect(writes.length > 0).toBe(!refused);
  });

  it('touches no datacenter that belongs to somebody else', () => {
    const world = running();
    const [live] = world.get('west').datacenters;
    const taken = {
      ...live,
      metadata: {
        ...live.metadata,
        labels: {
          'k8ssandra.io/cluster-name': 'ledger',
          'k8ssandra.io/cluster-namespace': 'bank',
        },
      },
    };
    world.change('west', { datacenters: [taken] });
    const step = stepOf(world.plan(), runId('dc2', 'west'));
    expect(step).toMatchObject({ state: 'blocked', needsPerson: true });
    expect(step.reason?.text).toContain('belongs to bank/ledger');
  });

  it.each([
    [
      'another Cassandra cluster name',
      (live: any) => (live.spec.clusterName = 'Old'),
      'Old',
    ],
    [
      'another number of tokens',
      (live: any) =>
        (live.spec.config = { 'cassandra-yaml': { num_tokens: 256 } }),
      'num_tokens',
    ],
  ])('does not rewrite a datacenter with %s', (_, change, words) => {
    const world = running();
    changeLive(world, 'east', change);
    const step = stepOf(world.plan(), runId('dc1', 'east'));
    expect(step).toMatchObject({ state: 'blocked', needsPerson: true });
    expect(step.reason?.text).toContain(words);
  });

  it('does not create a datacenter elsewhere while it may run where it was', () => {
    const world = running();
    world.contexts.set('asia', context('asia'));
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![2].k8sContext = 'asia';
    });
    const step = stepOf(world.plan(), runId('dc3', 'asia'));
    expect(step).toMatchObject({ state: 'blocked', needsPerson: true });
    expect(step.reason?.text).toContain('it runs in eu');
  });
});
