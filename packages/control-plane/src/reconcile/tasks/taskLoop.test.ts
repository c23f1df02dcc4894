import {
  finalizers,
  type K8ssandraTask,
} from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { dc, newCluster } from '../../plan/__testUtils__/snapshots';
import { heldTask, newTask } from '../../tasks/__testUtils__/snapshots';
import { eventually, TestFleet } from '../__testUtils__/fleet';
import type { ControlPlane } from '../types';

jest.setTimeout(20_000);

const cluster = { controlPlane: 'cp', namespace: 'db', name: 'demo' };
const id = { controlPlane: 'cp', namespace: 'db', name: 'roll' };

let fleet: TestFleet;
beforeEach(() => {
  fleet = new TestFleet(['east', 'west']);
});
afterEach(() => fleet.stop());

/** A cluster that came to rest, and a control plane over it. */
async function settled(
  options: Parameters<TestFleet['start']>[0] = {},
): Promise<ControlPlane> {
  fleet.runDataPlanes();
  const plane = fleet.start(options);
  fleet.order(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
  await eventually(() => expect(plane.plan(cluster)?.settled).toBe(true));
  await atRest();
  return plane;
}

function order(task: K8ssandraTask): K8ssandraTask {
  const {
    uid: _,
    resourceVersion: __,
    generation: ___,
    ...metadata
  } = task.metadata;
  return fleet.home.put({ kind: 'K8ssandraTask' }, {
    ...task,
    metadata,
  } as never) as never;
}

const live = () => fleet.home.find<K8ssandraTask>('K8ssandraTask', 'roll');
const child = (region: string, name: string) =>
  fleet.region(region).find('CassandraTask', name);
const events = () =>
  fleet.home
    .all('Event')
    .map(each => `${each.type} ${each.reason}: ${each.message}`);
const invalid = () =>
  live()?.status?.conditions?.find(each => each.type === 'Invalid');

/** Nothing is asked of any API for a while. */
async function atRest() {
  let seen = { requests: -1, since: 0 };
  await eventually(() => {
    const requests = fleet.apis.flatMap(each => each.requests).length;
    if (requests !== seen.requests) seen = { requests, since: Date.now() };
    expect(Date.now() - seen.since).toBeGreaterThan(300);
  });
}

describe('K8ssandraTasks in a control plane', () => {
  it('are carried out, told of, rest without a request, and are deleted with their children', async () => {
    const plane = await settled();
    const told: string[] = [];
    plane.onChange(change => told.push(...change.clusters));
    order(newTask());
    await eventually(() =>
      expect(live()?.status?.completionTime).toBeDefined(),
    );
    expect(live()?.metadata).toMatchObject({
      finalizers: [finalizers.task],
      ownerReferences: [{ kind: 'K8ssandraCluster', name: 'demo' }],
    });
    expect(live()?.status).toMatchObject({
      succeeded: 6,
      datacenters: { dc1: { succeeded: 3 }, dc2: { succeeded: 3 } },
    });
    expect(child('east', 'roll-dc1').spec.ttlSecondsAfterFinished).toBe(0);
    expect(events()).toEqual([
      'Normal CreateCassandraTask: Created CassandraTask db.roll-dc1 in context east',
      'Normal CreateCassandraTask: Created CassandraTask db.roll-dc2 in context west',
    ]);
    await eventually(() => expect(told).toContain('cp/db/demo'));
    expect(plane.taskViewsOf(cluster)).toMatchObject([
      { id, command: 'restart', state: 'complete', succeeded: 6 },
    ]);
    await atRest();

    await fleet.home.client().delete({ kind: 'K8ssandraTask' } as never, {
      namespace: 'db',
      name: 'roll',
    });
    await eventually(() => expect(live()).toBeUndefined());
    expect(child('east', 'roll-dc1')).toBeUndefined();
    expect(child('west', 'roll-dc2')).toBeUndefined();
    expect(plane.task(id)).toBeUndefined();
    expect(plane.plan(cluster)?.settled).toBe(true);
  });

  it('are gone on with after a restart, and nothing is made twice', async () => {
    const first = await settled();
    order(newTask());
    await eventually(() => expect(child('east', 'roll-dc1')).toBeDefined());
    await first.close();
    const { uid } = child('east', 'roll-dc1').metadata;
    const second = fleet.start();
    await eventually(() =>
      expect(
        second.task(id)?.snapshot.task.status?.completionTime,
      ).toBeDefined(),
    );
    expect(child('east', 'roll-dc1').metadata.uid).toBe(uid);
    await second.close();
    fleet.apis.forEach(each => each.requests.splice(0));
    fleet.start();
    await atRest();
    expect(fleet.apis.flatMap(each => each.writes)).toEqual([]);
  });

  it('are refused in words once, after a live look', async () => {
    await settled();
    const before = fleet.home.requests.length;
    order(newTask({ datacenters: ['dc1', 'dc9'] }));
    await eventually(() => expect(invalid()?.status).toBe('True'));
    await atRest();
    const requests = fleet.home.requests.slice(before);
    expect(requests.sort()).toEqual([
      expect.stringMatching(/^create Event roll\./),
      'get K8ssandraCluster demo',
      'patch K8ssandraTask roll',
      'status K8ssandraTask roll',
    ]);
    expect(events()).toEqual([`Warning InvalidSpec: ${invalid()?.message}`]);
    // another datacenter does not wake it, another specification does
    order({
      ...live()!,
      ...newTask({ datacenters: ['dc1'] }),
      status: live()!.status,
    });
    await eventually(() => expect(child('east', 'roll-dc1')).toBeDefined());
    await eventually(() => expect(invalid()?.status).toBe('False'));
  });

  it('wait for a cluster that comes later', async () => {
    fleet.runDataPlanes();
    fleet.start();
    order(newTask());
    await eventually(() =>
      expect(invalid()?.message).toMatch(/^unknown K8ssandraCluster db\.demo/),
    );
    fleet.order(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
    await eventually(() => expect(live()?.status?.succeeded).toBe(6));
    expect(invalid()?.status).toBe('False');
  });

  it('go on beside a region that refuses, and there when it is back', async () => {
    const plane = await settled();
    fleet.region('east').fault = 'refuse';
    order(newTask({ dcConcurrencyPolicy: 'Allow' }));
    await eventually(() =>
      expect(live()?.status?.datacenters?.dc2?.completionTime).toBeDefined(),
    );
    expect(child('east', 'roll-dc1')).toBeUndefined();
    expect(live()?.status?.completionTime).toBeUndefined();
    const [east, west] = plane.taskViewsOf(cluster)[0].datacenters;
    expect(east.reason?.text).toMatch(/connection refused/);
    expect(west.state).toBe('complete');
    fleet.region('east').fault = 'none';
    await eventually(() => expect(live()?.status?.succeeded).toBe(6));
  });

  it('go when their time to live is over', async () => {
    await settled();
    const template = {
      jobs: [{ name: 'restart', command: 'restart' }],
      ttlSecondsAfterFinished: 60,
    };
    const completionTime = new Date(Date.now() - 59_600).toISOString();
    order({ ...heldTask({ template }), status: { completionTime } });
    expect(live()).toBeDefined();
    await eventually(() => expect(live()).toBeUndefined());
  });

  it('go when it is over between two looks at the clock', async () => {
    const ends = Date.now();
    let [time, step] = [ends - 1, 0];
    await settled({
      wallClock: () => {
        time += step;
        return time - step;
      },
    });
    const template = {
      jobs: [{ name: 'restart', command: 'restart' }],
      ttlSecondsAfterFinished: 60,
    };
    const completionTime = new Date(ends - 60_000).toISOString();
    step = 1;
    order({ ...heldTask({ template }), status: { completionTime } });
    await eventually(() => expect(live()).toBeUndefined());
  });

  it('are only looked at in observe mode', async () => {
    const first = await settled();
    await first.close();
    fleet.apis.forEach(each => each.requests.splice(0));
    const plane = fleet.start({ mode: 'observe' });
    order(newTask({ datacenters: ['dc1', 'dc9'] }));
    await eventually(() =>
      expect(plane.taskViewsOf(cluster)).toMatchObject([{ state: 'waiting' }]),
    );
    await atRest();
    expect(fleet.apis.flatMap(each => each.writes)).toEqual([]);
  });
});
