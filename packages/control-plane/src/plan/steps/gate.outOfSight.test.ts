import { lines } from '../__testUtils__/lines';
import { edit, lose, running } from '../__testUtils__/running';
import { context, dc, newCluster } from '../__testUtils__/snapshots';
import { World } from '../__testUtils__/world';

const REGIONS = ['east', 'west', 'eu'];
const settled = () =>
  running(
    newCluster(REGIONS.map((name, index) => dc(`dc${index + 1}`, name))),
    REGIONS,
  );
const refused = 'it cannot be seen: connection refused';

describe('what goes on while a region that was written is out of sight', () => {
  it.each<[string, (world: World) => void, RegExp, string[]]>([
    [
      'copies of secrets elsewhere',
      world => world.change('eu', { secrets: [] }),
      /^apply\/eu\/Secret/,
      ['apply/eu/Secret/db/demo-superuser ready > apply in eu'],
    ],
    [
      'config maps elsewhere',
      world => world.change('eu', { configMaps: [] }),
      /^apply\/eu\/ConfigMap/,
      [
        'apply/eu/ConfigMap/db/demo-dc3-metrics-agent-config ready > apply in eu',
      ],
    ],
    [
      'contact points of the others',
      world => world.change('', { services: [] }),
      /\/\/Service/,
      [
        'apply//Service/db/demo-dc1-contact-points-service ready > apply in home',
        'apply//Service/db/demo-dc3-contact-points-service ready > apply in home',
      ],
    ],
    [
      'seeds of the others',
      world =>
        world.change('eu', {
          endpointSlices: world
            .get('eu')
            .endpointSlices.filter(each => !/seed/.test(each.metadata.name)),
        }),
      /^apply\/eu\/EndpointSlice/,
      [
        'apply/eu/EndpointSlice/db/demo-demo-dc3-additional-seed-service-ipv4 ready > apply in eu',
      ],
    ],
    [
      'the copies of system keyspaces',
      world => (world.schema = {}),
      /^replicate/,
      [
        'replicate//K8ssandraCluster/db/demo ready > ask dc1 in east for 1/dc1:3,dc2:3,dc3:3',
      ],
    ],
    [
      'deletion in the other regions',
      world =>
        edit(world, cluster => {
          cluster.metadata.deletionTimestamp = '2026-01-03T00:00:00Z';
        }),
      /CassandraDatacenter/,
      [
        'delete/east/CassandraDatacenter/db/dc1 ready > delete uid-east-dc1 in east without its finalizer',
        'delete/eu/CassandraDatacenter/db/dc3 ready > delete uid-eu-dc3 in eu without its finalizer',
      ],
    ],
  ])('%s', (_, change, pattern, expected) => {
    const world = settled();
    lose(world, 'west');
    change(world);
    expect(lines(world.plan(), pattern)).toEqual(expected);
  });

  it('its status', () => {
    const world = settled();
    lose(world, 'west');
    const [live] = structuredClone(world.get('eu').datacenters);
    live.status!.nodeStatuses = { 'a-node': { hostID: 'x' } };
    world.change('eu', { datacenters: [live] });
    world.act();
    expect(world.cluster?.status?.datacenters?.dc3.cassandra).toEqual(
      live.status,
    );
  });

  it('not a new datacenter', () => {
    const world = settled();
    lose(world, 'west');
    world.contexts.set('asia', context('asia'));
    edit(world, cluster => {
      cluster.spec.cassandra!.datacenters!.push(dc('dc4', 'asia'));
    });
    expect(
      lines(world.plan(), /asia\/CassandraDatacenter|asia\/Endpoint/).every(
        each => each.includes(` blocked: waits for west: ${refused}`),
      ),
    ).toBe(true);
    expect(lines(world.plan(), /^apply\/asia\/(Secret|Config)/)).toHaveLength(
      2,
    );
    expect(world.act()).toBeGreaterThan(0);
    expect(world.get('asia').datacenters).toEqual([]);
  });
});
