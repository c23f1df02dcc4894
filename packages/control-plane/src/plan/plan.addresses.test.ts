import { changeLive, edit, ready, running } from './__testUtils__/running';
import { dc, newCluster, podsOf } from './__testUtils__/snapshots';
import { World } from './__testUtils__/world';

describe('addresses', () => {
  const seedsIn = (world: World, name: string) =>
    world
      .get(name)
      .endpointSlices.filter(each => each.metadata.name.includes('seed'))
      .flatMap(each => each.endpoints?.[0].addresses ?? []);

  it('of a datacenter that joins are told when it is ready, in one write', () => {
    const world = new World(
      newCluster([dc('dc1', 'east'), dc('dc2', 'west')]),
      ['east', 'west'],
    );
    world.run(() => {
      const joining = world.get('west').datacenters[0];
      const early = joining && !joining.status ? seedsIn(world, 'east') : [];
      expect(early).toEqual([]);
    });
    const slices = world.writes.filter(
      each => each.context === 'east' && each.kind === 'EndpointSlice',
    );
    expect(slices).toHaveLength(1);
    expect(seedsIn(world, 'east')).toEqual([
      '10.0.2.1',
      '10.0.2.2',
      '10.0.2.3',
    ]);
  });

  it('that died are taken back at once, while nodes still move', () => {
    const world = running();
    changeLive(world, 'west', live => {
      live.status!.cassandraOperatorProgress = 'Updating';
    });
    world.change('west', { pods: podsOf('dc2', 3, { subnet: 9 }) });
    expect(ready(world)).toEqual([
      'apply/east/EndpointSlice/db/demo-demo-dc1-additional-seed-service-ipv4',
    ]);
  });

  it('of a region out of sight stay', () => {
    const world = running();
    world.change('west', { visible: false, pods: [] });
    expect(ready(world)).toEqual([]);
    expect(seedsIn(world, 'east')).toHaveLength(3);
  });

  it('of a stopped datacenter are taken back, and its service stays', () => {
    const world = running();
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters![1].stopped = true;
    });
    world.run();
    const names = (list: Array<{ metadata: { name: string } }>) =>
      list.map(each => each.metadata.name).filter(each => each.includes('dc2'));
    expect(names(world.get('').services)).toHaveLength(1);
    expect(names(world.get('').endpointSlices)).toEqual([]);
    expect(seedsIn(world, 'east')).toEqual([]);
    expect(world.plan().settled).toBe(true);
  });
});
