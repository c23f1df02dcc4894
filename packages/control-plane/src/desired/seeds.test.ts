import { buildCassandraDatacenter } from './cassandraDatacenter';
import { buildSeedSlices } from './seeds';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

const datacenter = buildCassandraDatacenter({
  cluster: aCluster(),
  template: aDatacenter('dc1'),
  index: 0,
  systemReplication: { dc1: 3 },
  superuserSecretName: 'demo-superuser',
});

describe('seed slices (operator-spec 3.11)', () => {
  const slicesFor = (addresses: string[], additionalSeeds?: string[]) =>
    buildSeedSlices({
      cluster: aCluster({ additionalSeeds }),
      datacenter,
      addresses,
    });

  it('hold each address once, in one order, by family', () => {
    const slices = slicesFor(['10.0.0.2', '10.0.0.1', '::1', '10.0.0.2']);
    expect(slices.map(each => [each.addressType, each.endpoints])).toEqual([
      ['IPv4', [{ addresses: ['10.0.0.1', '10.0.0.2'], conditions: {} }]],
      ['IPv6', [{ addresses: ['::1'], conditions: {} }]],
    ]);
  });

  it('do not change when only the order of addresses does', () => {
    expect(slicesFor(['10.0.0.2', '10.0.0.1'])).toEqual(
      slicesFor(['10.0.0.1', '10.0.0.2']),
    );
  });

  it('hold additional seeds, without names and nonsense', () => {
    const slices = slicesFor(['', '10.0.0.1'], ['10.0.0.9', 'seed.example']);
    expect(slices.map(each => each.endpoints![0].addresses)).toEqual([
      ['10.0.0.1', '10.0.0.9'],
    ]);
  });

  it('are none without addresses', () => {
    expect(slicesFor([])).toEqual([]);
  });
});
