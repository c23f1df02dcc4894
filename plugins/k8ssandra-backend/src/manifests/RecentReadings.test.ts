import { RecentReadings } from './RecentReadings';

const place = { context: 'east', namespace: 'data', name: 'dc1' };

it('asks a region once a second for an object, and for each object by itself', async () => {
  let now = 0;
  const readDatacenter = jest.fn(async () => ({ kind: 'absent' as const }));
  const hub = { name: 'hub', readDatacenter };
  const readings = new RecentReadings(() => now);
  await Promise.all([readings.read(hub, place), readings.read(hub, place)]);
  now = 999;
  await readings.read(hub, place);
  expect(readDatacenter).toHaveBeenCalledTimes(1);
  await readings.read(hub, { ...place, context: 'west' });
  await readings.read({ ...hub, name: 'other' }, place);
  expect(readDatacenter).toHaveBeenCalledTimes(3);
  now = 1000;
  await readings.read(hub, place);
  expect(readDatacenter).toHaveBeenCalledTimes(4);
});
