import {
  annotations,
  resourceTypes,
  type CassandraDatacenter,
  type K8ssandraCluster,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { eventually, TestFleet } from './__testUtils__/fleet';
import type { ControlPlane } from './types';

const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
const two = () => newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);

/** Of a test: the deadline must be longer than a machine that is busy stops for. */
const settings = {
  leaseDurationMs: 3_000,
  renewDeadlineMs: 2_000,
  retryPeriodMs: 300,
};

describe('replicas of a control plane', () => {
  let fleet: TestFleet;

  beforeEach(() => {
    fleet = new TestFleet(['east', 'west']);
  });
  afterEach(() => fleet.stop());

  const replica = (identity: string) =>
    fleet.start({
      leadership: {
        lease: { namespace: 'db', name: 'lead' },
        identity,
        settings,
      },
    });
  const leads = (plane: ControlPlane) => () =>
    expect(plane.leadership?.leading).toBe(true);
  const settled = (plane: ControlPlane) => () => {
    const open = plane.plan(id)?.steps.filter(each => each.state !== 'done');
    const seen = plane.get(id)?.snapshot.cluster;
    expect(open).toEqual([]);
    expect(seen?.status?.observedGeneration).toBe(seen?.metadata.generation);
  };
  const writes = () =>
    fleet.apis.flatMap(each => each.writes.filter(w => !/ Lease /.test(w)));
  const lists = () => fleet.apis.flatMap(each => each.listed);
  const termOf = (name: string) =>
    fleet
      .region('east')
      .find<CassandraDatacenter>(resourceTypes.CassandraDatacenter.kind, name)
      ?.metadata.annotations?.[annotations.term];
  const resize = (size: number) => {
    const object = fleet.home.find<K8ssandraCluster>(
      'K8ssandraCluster',
      'demo',
    );
    const wanted = newCluster([
      { ...dc('dc1', 'east'), size },
      dc('dc2', 'west'),
    ]);
    fleet.home.put(resourceTypes.K8ssandraCluster, {
      ...object!,
      spec: wanted.spec,
    } as never);
  };

  it('all know the fleet, and one of them writes', async () => {
    fleet.runDataPlanes();
    const leader = replica('a');
    await eventually(leads(leader));
    const follower = replica('b');
    fleet.order(two());
    await eventually(settled(leader));
    // What plans rest on is asked by every replica for itself, so a follower says the same.
    await eventually(settled(follower));
    expect(follower.leadership).toMatchObject({
      identity: 'b',
      leading: false,
      holder: 'a',
      term: 1,
    });
    expect(termOf('dc1')).toBe('cp/1');
    const text = (plane: ControlPlane) =>
      plane.plan(id)?.steps.map(each => `${each.id} ${each.state}`);
    expect(text(follower)).toEqual(text(leader));
  });

  it('hand over within a moment, with no list and no write where nothing is due', async () => {
    fleet.runDataPlanes();
    const first = replica('a');
    await eventually(leads(first));
    const second = replica('b');
    fleet.order(two());
    await eventually(settled(first));
    await eventually(settled(second));
    const before = [writes(), lists()];
    const began = performance.now();
    await first.close();
    await eventually(leads(second));
    expect(performance.now() - began).toBeLessThan(2_000);
    await new Promise(resolve => setTimeout(resolve, 200));
    expect([writes(), lists()]).toEqual(before);
    expect(termOf('dc1')).toBe('cp/1');

    resize(4);
    await eventually(() => expect(termOf('dc1')).toBe('cp/2'));
    await eventually(settled(second));
    expect(lists()).toEqual(before[1]);
  });

  it('stop to write when the lease is lost, and carry on reading', async () => {
    fleet.runDataPlanes();
    const first = replica('a');
    await eventually(leads(first));
    fleet.order(two());
    await eventually(settled(first));
    const lease = fleet.home.find('Lease', 'lead');
    fleet.home.put(resourceTypes.Lease, {
      ...lease,
      spec: { ...lease.spec, holderIdentity: 'somebody', acquireTime: 'x' },
    });
    await eventually(() => expect(first.leadership?.leading).toBe(false));
    const before = writes();
    resize(5);
    await eventually(() =>
      expect(
        first.plan(id)?.steps.filter(each => each.state === 'ready'),
      ).not.toEqual([]),
    );
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(writes()).toEqual(before);
    // Nobody renews what was edited by hand, so it is taken when its time is over.
    await eventually(() => expect(termOf('dc1')).toBe('cp/2'), {
      limitMs: 8_000,
    });
  });

  it('do what a person asks for, whoever leads', async () => {
    const leader = replica('a');
    await eventually(leads(leader));
    const follower = replica('b');
    await follower.whenSynced();
    const { metadata, spec } = two();
    const { outcome } = await follower.applyCluster({
      apiVersion: 'k8ssandra.io/v1alpha1',
      kind: 'K8ssandraCluster',
      metadata: { name: metadata.name, namespace: 'db' },
      spec,
    } as K8ssandraCluster);
    expect(outcome).toBe('created');
    await eventually(() => expect(follower.get(id)).toBeDefined());
    await follower.deleteCluster(id);
    await eventually(() => expect(follower.get(id)).toBeUndefined());
  });

  it('lead on above a term that an object carries, however it came there', async () => {
    fleet.runDataPlanes();
    const leader = replica('a');
    await eventually(leads(leader));
    fleet.order(two());
    await eventually(settled(leader));
    const [found] = fleet.region('east').all('CassandraDatacenter');
    fleet.region('east').put(resourceTypes.CassandraDatacenter, {
      ...found,
      metadata: {
        ...found.metadata,
        annotations: {
          ...found.metadata.annotations,
          [annotations.term]: 'cp/41',
        },
      },
    });
    await eventually(() => expect(leader.leadership?.term).toBe(42));
    resize(4);
    await eventually(() => expect(termOf('dc1')).toBe('cp/42'));
  });
});
