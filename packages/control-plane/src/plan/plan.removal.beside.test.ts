import { drop, entries } from './__testUtils__/removal';
import { running } from './__testUtils__/running';
import { dc, newCluster, stepOf } from './__testUtils__/snapshots';

describe('a datacenter beside the control plane that goes', () => {
  it('is looked for where it was noted, by its own name in Cassandra', () => {
    const world = running(
      newCluster([
        dc('dc1', 'east'),
        dc('dc2', '', { datacenterName: 'Real_DC2' }),
      ]),
      ['east'],
    );
    drop(world, 'dc2');
    expect(stepOf(world.plan(), 'check-unused').action).toMatchObject({
      context: 'east',
      call: { leaving: { name: 'dc2', cassandraName: 'Real_DC2' } },
    });
    world.run();
    expect(world.get('').datacenters).toEqual([]);
    expect(world.get('east').datacenters).toHaveLength(1);
    expect(entries(world)).toEqual(['dc1']);
    expect(world.plan().settled).toBe(true);
  });
});
