import { running } from './__testUtils__/running';
import { dc, newCluster } from './__testUtils__/snapshots';

describe('what runs beside a datacenter', () => {
  it('is paired with it by name, in whatever order datacenters are created', () => {
    const cluster = newCluster([
      dc('dc1', 'east', { dseWorkloads: { searchEnabled: true } }),
      dc('dc2', 'west', { dseWorkloads: { analyticsEnabled: true } }),
    ]);
    Object.assign(cluster.spec.cassandra!, {
      serverType: 'dse',
      serverVersion: '6.8.50',
    });
    cluster.spec.reaper = {};
    cluster.spec.stargate = { size: 1 };
    const world = running(cluster);
    expect(
      world.created.filter(each => each.includes('/CassandraDatacenter/')),
    ).toEqual(['west/CassandraDatacenter/dc2', 'east/CassandraDatacenter/dc1']);
    const found = ['east', 'west'].map(region => {
      const { stargates, reapers } = world.get(region);
      return [...stargates, ...reapers].map(each => each.spec?.datacenterRef);
    });
    expect(found).toEqual(
      ['dc1', 'dc2'].map(name => [
        expect.objectContaining({ name }),
        expect.objectContaining({ name }),
      ]),
    );
  });
});
