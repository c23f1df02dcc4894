import { dc, newCluster } from '../plan/__testUtils__/snapshots';
import { eventually, TestFleet } from './__testUtils__/fleet';

const id = { controlPlane: 'cp', namespace: 'db', name: 'demo' };

let fleet: TestFleet;
beforeEach(() => {
  fleet = new TestFleet(['east', 'west']);
});
afterEach(() => fleet.stop());

it('reads keyspaces when somebody looks, tells it, and asks once however many look', async () => {
  fleet.runDataPlanes();
  const plane = fleet.start();
  fleet.order(newCluster([dc('dc1', 'east'), dc('dc2', 'west')]));
  await eventually(() => expect(plane.plan(id)?.settled).toBe(true));
  expect(plane.snapshot(id)?.keyspaces).toBeUndefined();

  const told: string[] = [];
  plane.onChange(({ clusters }) => told.push(...clusters));
  await plane.refreshReplication(id);
  expect(plane.snapshot(id)?.keyspaces).toMatchObject({
    through: 'dc1',
    readAgeSeconds: 0,
    replication: { system_auth: { dc1: '3', dc2: '3' } },
  });
  await eventually(() => expect(told).toContain('cp/db/demo'));

  const asked = () =>
    fleet.apis
      .flatMap(each => each.requests)
      .filter(each => each.startsWith('proxy ')).length;
  const before = asked();
  expect(before).toBeGreaterThan(0);
  await plane.refreshReplication(id);
  expect(asked()).toBe(before);
});

it('knows nothing of a cluster that is not there', async () => {
  const plane = fleet.start();
  await expect(plane.refreshReplication(id)).resolves.toBeUndefined();
});
