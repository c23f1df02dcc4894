import {
  annotations,
  finalizers,
  labels,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import {
  claimed,
  context,
  dc,
  idsIn,
  newCluster,
  snapshot,
  stepOf,
} from './__testUtils__/snapshots';
import { lose } from './__testUtils__/running';
import { World } from './__testUtils__/world';
import { plan } from './plan';

function deleting(notes: Record<string, string> = {}): World {
  const world = new World(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]), [
    'east',
    'west',
  ]);
  world.run();
  world.writes.length = 0;
  const { metadata } = world.cluster!;
  world.cluster = {
    ...world.cluster!,
    metadata: {
      ...metadata,
      deletionTimestamp: '2026-01-03T00:00:00Z',
      annotations: { ...metadata.annotations, ...notes },
    },
  };
  return world;
}

describe('deletion', () => {
  it('names what it saw, and takes our finalizer off', () => {
    expect(stepOf(deleting().plan(), 'delete/east/CassandraD').action).toEqual({
      type: 'delete',
      context: 'east',
      resource: expect.objectContaining({ kind: 'CassandraDatacenter' }),
      namespace: 'db',
      name: 'dc1',
      uid: 'uid-east-dc1',
      removeFinalizer: finalizers.cluster,
    });
  });

  it('leaves a datacenter its secrets until it is gone', () => {
    const world = deleting();
    world.act();
    const made = world.plan();
    expect(stepOf(made, 'delete/east/CassandraD')).toMatchObject({
      state: 'running',
      reason: { text: '3 nodes left' },
    });
    expect(stepOf(made, 'delete/east/Secret').state).toBe('blocked');
  });

  it('is held open by a region out of sight, by name, while the others go on', () => {
    const world = deleting();
    lose(world, 'west');
    world.run();
    expect(world.get('east').datacenters).toEqual([]);
    expect(world.cluster?.metadata.finalizers).toEqual([finalizers.cluster]);
    const step = stepOf(world.plan(), 'reach/west');
    expect(step).toMatchObject({ state: 'blocked', needsPerson: true });
    expect(step.reason?.text).toContain('deletion waits for west');
    expect(step.reason?.text).toContain(annotations.abandon);
    expect(world.cluster?.status?.error).toContain('deletion waits for west');
  });

  it('ends by itself when the region returns', () => {
    const world = deleting();
    lose(world, 'west');
    world.run();
    world.change('west', { visible: true, connection: 'ready' });
    world.run();
    expect(world.cluster).toBeUndefined();
    expect(world.get('west').datacenters).toEqual([]);
  });

  it('gives up a region that a person abandoned, and touches nothing there', () => {
    const world = deleting({ [annotations.abandon]: 'asia, west' });
    lose(world, 'west');
    world.run();
    expect(world.cluster).toBeUndefined();
    expect(world.get('west').datacenters).toHaveLength(1);
    expect(world.writes.some(each => each.context === 'west')).toBe(false);
  });

  it('still cleans an abandoned region that it can see', () => {
    const world = deleting({ [annotations.abandon]: 'west' });
    world.run();
    expect(world.get('west').datacenters).toEqual([]);
  });

  it.each([
    ['never held anything', {}, true],
    [
      'held a datacenter',
      { datacenters: { dc1: { contextName: 'lost', cassandra: {} } } },
      false,
    ],
  ])(
    'with a context that no ClientConfig names and that %s',
    (_, status, released) => {
      const cluster = {
        ...claimed(newCluster([dc('dc1', 'lost')])),
        status,
      };
      cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
      const made = plan(
        snapshot(cluster, [
          context('lost', {
            connection: 'missing',
            visible: false,
            everSeen: false,
          }),
        ]),
      );
      expect(stepOf(made, 'release').state).toBe(
        released ? 'ready' : 'blocked',
      );
    },
  );

  it('does nothing while the control-plane cluster is away', () => {
    const world = deleting();
    lose(world, '');
    expect(idsIn(world.plan(), 'ready')).toEqual([]);
  });

  it('deletes nothing of another cluster', () => {
    const world = deleting();
    const [live] = world.get('west').datacenters;
    world.change('west', {
      datacenters: [
        {
          ...live,
          metadata: {
            ...live.metadata,
            labels: {
              [labels.clusterName]: 'ledger',
              [labels.clusterNamespace]: 'db',
            },
          },
        },
      ],
    });
    const ids = world.plan().steps.map(each => each.id);
    expect(ids).not.toContain('delete/west/CassandraDatacenter/db/dc2');
  });

  it('visits a Kubernetes cluster with two names once', () => {
    const world = deleting();
    world.contexts.set('occident', { ...world.get('west'), name: 'occident' });
    const ids = world.plan().steps.map(each => each.id);
    const deletes = ids.filter(each => each.includes('CassandraDatacenter'));
    expect(deletes).toHaveLength(2);
  });

  it('leaves a cluster without our finalizer alone', () => {
    const cluster = newCluster([dc('dc1', 'east')], {
      deletionTimestamp: '2026-01-03T00:00:00Z',
      annotations: { [annotations.claim]: 'cp' },
    });
    expect(plan(snapshot(cluster, [context('east')])).steps).toEqual([]);
  });

  it('works for an object that was refused', () => {
    const cluster = claimed(newCluster([dc('Not A Name', 'east')]));
    cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    const made = plan(snapshot(cluster, [context('east')]));
    expect(idsIn(made, 'ready')).toEqual(['release//K8ssandraCluster/db/demo']);
  });

  it.each<[string, K8ssandraCluster['spec']]>([
    ['without any specification', {}],
    ['without a Cassandra cluster', { cassandra: undefined, auth: false }],
    ['with what the rules refuse', { cassandra: { datacenters: [] } }],
  ])('works %s', (_, spec) => {
    const world = deleting();
    world.cluster = { ...world.cluster!, spec };
    world.run();
    expect(world.cluster).toBeUndefined();
    for (const name of ['east', 'west']) {
      expect(world.get(name).datacenters).toEqual([]);
      expect(world.get(name).secrets).toEqual([]);
      expect(world.get(name).configMaps).toEqual([]);
      expect(world.get(name).endpointSlices).toEqual([]);
      expect(world.get(name).tasks).toEqual([]);
    }
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['a specification that was refused from the start', {}, false],
    [
      'one that was worked on',
      { [annotations.initialSystemReplication]: '{"dc1":3}' },
      true,
    ],
  ])('a region out of sight holds open %s: %s', (_, notes, held) => {
    const cluster = claimed(newCluster([dc('dc1', 'east')]));
    cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
    delete cluster.metadata.annotations![annotations.initialSystemReplication];
    Object.assign(cluster.metadata.annotations!, notes);
    const { steps } = plan(
      snapshot(cluster, [
        context('east', { visible: false, connection: 'down' }),
      ]),
    );
    expect(steps.map(each => `${each.id} ${each.state}`)).toEqual(
      held
        ? [
            'reach/east/Context//east blocked',
            'release//K8ssandraCluster/db/demo blocked',
          ]
        : ['release//K8ssandraCluster/db/demo ready'],
    );
  });
});
