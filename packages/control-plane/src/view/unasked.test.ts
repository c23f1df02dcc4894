import { drop, three } from '../plan/__testUtils__/removal';
import { edit, lose } from '../plan/__testUtils__/running';
import { viewOf, removalRuns } from './__testUtils__/stories';
import type { World } from '../plan/__testUtils__/world';

const panel = (world: World, name: string) => {
  const found = viewOf(world).datacenters.find(each => each.name === name);
  return found && [found.asked, found.state, found.sentence.text];
};

it('a datacenter that goes stays on the page until the last of it is cleaned up', () => {
  const world = removalRuns();
  expect(panel(world, 'dc2')?.slice(0, 2)).toEqual([false, 'deleting']);
  world.dataPlanes();
  expect(world.get('west').datacenters).toEqual([]);
  expect(panel(world, 'dc2')).toEqual([
    false,
    'deleting',
    'Gone; what was left of it is being cleaned up.',
  ]);
  world.run();
  expect(panel(world, 'dc2')).toBeUndefined();
});

it('one that only the status tells of is shown as what it is: out of sight', () => {
  const world = three();
  drop(world, 'dc2');
  lose(world, 'west');
  world.change('west', { datacenters: [], pods: [], everSeen: false });
  expect(panel(world, 'dc2')?.slice(0, 2)).toEqual([false, 'unreachable']);
});

it('two that go are shown as the one that goes and the one that waits', () => {
  const world = three();
  drop(world, 'dc2', 'dc3');
  expect(panel(world, 'dc2')).toEqual([
    false,
    'deleting',
    'No longer asked for; it is being prepared to leave.',
  ]);
  expect(panel(world, 'dc3')).toEqual([
    false,
    'waiting',
    'Waits for west (dc2).',
  ]);
});

it('one that is asked for again is no longer leaving', () => {
  const world = three();
  const before = structuredClone(world.cluster!.spec);
  drop(world, 'dc2');
  world.act();
  edit(world, cluster => {
    cluster.spec = before;
  });
  world.run();
  expect(panel(world, 'dc2')).toEqual([true, 'healthy', '3 of 3 nodes up.']);
});
