import {
  annotations,
  finalizers,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { KubernetesError } from '@k8ssandra-backstage/kubernetes-runtime';
import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { eventually, TestFleet } from './__testUtils__/fleet';
import type { ControlPlane, ControlPlaneChange } from './types';

const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
const two = () => newCluster([dc('dc1', 'east'), dc('dc2', 'west')]);
const settled = (plane: ControlPlane) => () => {
  expect(plane.plan(id)?.steps.filter(each => each.state !== 'done')).toEqual(
    [],
  );
  expect(plane.get(id)?.snapshot.cluster.status?.observedGeneration).toBe(
    plane.get(id)?.snapshot.cluster.metadata.generation,
  );
};

let fleet: TestFleet;
beforeEach(() => {
  fleet = new TestFleet(['east', 'west']);
});
afterEach(() => fleet.stop());

describe('a control plane', () => {
  it('brings a cluster up, rests without a request, and deletes it again', async () => {
    fleet.runDataPlanes();
    const plane = fleet.start();
    fleet.order(two());
    await eventually(settled(plane));
    expect(
      fleet.region('west').find('CassandraTask', 'dc2-rebuild'),
    ).toBeDefined();
    expect(fleet.home.find('Secret', 'demo-superuser')).toBeDefined();
    expect(fleet.region('east').all('Secret')).toHaveLength(1);

    await new Promise(resolve => setTimeout(resolve, 250));
    const before = fleet.apis.map(each => each.requests.length);
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(fleet.apis.map(each => each.requests.length)).toEqual(before);

    await plane.deleteCluster(id);
    await eventually(() => expect(plane.get(id)).toBeUndefined());
    for (const name of ['east', 'west']) {
      for (const kind of [
        'CassandraDatacenter',
        'Secret',
        'ConfigMap',
        'CassandraTask',
      ]) {
        expect(fleet.region(name).all(kind)).toEqual([]);
      }
    }
  });

  it('goes on after a restart in the middle, and makes nothing twice', async () => {
    const first = fleet.start();
    fleet.order(two());
    await eventually(() =>
      expect(
        fleet.region('east').find('CassandraDatacenter', 'dc1'),
      ).toBeDefined(),
    );
    await first.close();
    const uid = fleet.region('east').find('CassandraDatacenter', 'dc1')
      .metadata.uid;
    const password = fleet.home.find('Secret', 'demo-superuser').data;
    fleet.runDataPlanes();
    const second = fleet.start();
    await eventually(settled(second));
    expect(
      fleet.region('east').find('CassandraDatacenter', 'dc1').metadata.uid,
    ).toBe(uid);
    expect(fleet.home.find('Secret', 'demo-superuser').data).toEqual(password);
  });

  it('writes nothing at all when a settled fleet is met after a restart', async () => {
    fleet.runDataPlanes();
    const first = fleet.start();
    fleet.order(two());
    await eventually(settled(first));
    await first.close();
    fleet.apis.forEach(each => each.requests.splice(0));
    const second = fleet.start();
    await eventually(settled(second), { limitMs: 3000 });
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(fleet.apis.flatMap(each => each.writes)).toEqual([]);
  });

  it.each(['refuse', 'hang'] as const)(
    'lets no region wait for one whose server is of the kind: %s',
    async fault => {
      await fleet.stop();
      fleet = new TestFleet(['east', 'west', 'eu']);
      fleet.runDataPlanes();
      fleet.region('west').fault = fault;
      const plane = fleet.start();
      fleet.order(
        newCluster([dc('dc1', 'east'), dc('dc2', 'west'), dc('dc3', 'eu')]),
      );
      await eventually(() =>
        expect(
          fleet.region('eu').find('CassandraDatacenter', 'dc3')?.status,
        ).toBeDefined(),
      );
      expect(fleet.region('west').all('CassandraDatacenter')).toEqual([]);
      await eventually(() => {
        const open =
          plane.plan(id)?.steps.filter(each => each.state !== 'done') ?? [];
        expect(open.filter(each => each.context !== 'west')).toEqual([]);
      });
      expect(plane.contexts().find(each => each.name === 'west')?.visible).toBe(
        false,
      );
    },
  );

  it('only looks in observe mode', async () => {
    const plane = fleet.start({ mode: 'observe' });
    fleet.order(two());
    await eventually(() => expect(plane.plan(id)).toBeDefined());
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(fleet.apis.flatMap(each => each.writes)).toEqual([]);
  });

  it('tries a failed step again, says why, and logs no secret', async () => {
    fleet.runDataPlanes();
    fleet.region('east').failures.set(
      'apply Secret',
      new KubernetesError({
        code: 'Forbidden',
        message: 'secrets is forbidden',
      }),
    );
    const plane = fleet.start();
    fleet.order(two());
    await eventually(() => {
      const step = plane
        .plan(id)
        ?.steps.find(each => each.id.startsWith('apply/east/Secret'));
      expect(step?.reason?.text).toMatch(
        /failed [2-9] times: “secrets is forbidden”/,
      );
    });
    const tried = fleet.region('east').writes.length;
    expect(tried).toBeLessThan(12);
    fleet.region('east').failures.clear();
    await eventually(settled(plane));
    const password = Buffer.from(
      fleet.home.find('Secret', 'demo-superuser').data.password,
      'base64',
    ).toString();
    expect(fleet.log.join('\n')).not.toContain(password);
    expect(fleet.log.some(each => each.startsWith('error'))).toBe(false);
  });

  it('does not rewrite a status for ever whose schema lacks our fields', async () => {
    fleet.home.droppedStatusFields = ['summary'];
    fleet.runDataPlanes();
    const plane = fleet.start();
    fleet.order(two());
    await eventually(settled(plane));
    // a status that is rewritten for ever is written about every 140 ms, so this never ends
    let seen = { writes: -1, since: 0 };
    await eventually(() => {
      const writes = fleet.home.writes.length;
      if (writes !== seen.writes) seen = { writes, since: Date.now() };
      expect(Date.now() - seen.since).toBeGreaterThan(400);
    });
    expect(
      fleet.home.find('K8ssandraCluster', 'demo').status.summary,
    ).toBeUndefined();
  });

  it('stops rewriting what a server does not keep', async () => {
    fleet.runDataPlanes();
    const plane = fleet.start();
    fleet.order(two());
    await eventually(settled(plane));
    const api = fleet.region('east');
    const [map] = api.all<any>('ConfigMap');
    const put = api.put.bind(api);
    api.put = (type, object) =>
      put(
        type,
        type.kind === 'ConfigMap'
          ? ({ ...object, data: { a: 'b' } } as never)
          : object,
      );
    api.put({ kind: 'ConfigMap' }, map);
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(
      api.writes.filter(each => each.includes('ConfigMap')).length,
    ).toBeLessThan(4);
  });

  it('tells of changes: the first at once, and of what was seen deleted', async () => {
    const plane = fleet.start();
    const heard: ControlPlaneChange[] = [];
    plane.onChange(change => heard.push(change));
    fleet.order(two());
    await eventually(() =>
      expect(heard.some(each => each.clusters.includes('cp/db/demo'))).toBe(
        true,
      ),
    );
    await eventually(() =>
      expect(heard.flatMap(each => each.contexts)).toEqual(
        expect.arrayContaining(['', 'east', 'west']),
      ),
    );
    fleet.home.drop('K8ssandraCluster', 'demo');
    await eventually(() =>
      expect(heard.flatMap(each => each.removed)).toEqual(['cp/db/demo']),
    );
  });

  it('claims with its own name and finalizer', async () => {
    fleet.start();
    fleet.order(two());
    await eventually(() =>
      expect(
        fleet.home.find('K8ssandraCluster', 'demo').metadata,
      ).toMatchObject({
        annotations: { [annotations.claim]: 'cp' },
        finalizers: [finalizers.cluster],
      }),
    );
  });
});

describe('orders through the control plane', () => {
  it('previews, checks, creates, repeats and refuses another UID', async () => {
    const plane = fleet.start();
    await plane.whenSynced();
    const order = { ...two(), metadata: { name: 'demo', namespace: 'db' } };
    await eventually(() =>
      expect(plane.previewPlan(order).steps[0].title.text).toBe(
        'Take charge of demo',
      ),
    );
    expect((await plane.applyCluster(order, { dryRun: true })).outcome).toBe(
      'created',
    );
    expect(fleet.home.all('K8ssandraCluster')).toEqual([]);
    expect(await plane.applyCluster(order)).toMatchObject({
      outcome: 'created',
      plan: { generation: 1, settled: false },
    });
    await eventually(() => expect(plane.get(id)).toBeDefined());
    expect((await plane.applyCluster(order)).outcome).toBe('unchanged');
    await expect(
      plane.deleteCluster(id, { uid: 'other' }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
    });
    await expect(
      plane.deleteCluster({ ...id, name: 'nowhere' }),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it.each([
    ['Invalid', 'InputError'],
    ['Conflict', 'ConflictError'],
    ['Forbidden', 'NotAllowedError'],
    ['ConnectionRefused', 'ServiceUnavailableError'],
  ])('says %s as %s', async (code, name) => {
    const plane = fleet.start();
    await plane.whenSynced();
    fleet.home.failures.set(
      'apply K8ssandraCluster',
      new KubernetesError({ code, message: 'because' }),
    );
    await expect(plane.applyCluster(two())).rejects.toMatchObject({ name });
  });
});
