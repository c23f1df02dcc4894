import { datacenterField, placeInWords } from './fields';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

describe('words for errors', () => {
  const cluster = aCluster({
    datacenters: [aDatacenter('a'), aDatacenter('b')],
  });

  it.each([
    ['a', 'spec.cassandra.datacenters[0]'],
    ['b', 'spec.cassandra.datacenters[1]'],
    ['elsewhere', 'spec.cassandra.datacenters[]'],
  ])('the field of datacenter %s', (name, expected) => {
    expect(datacenterField(cluster, aDatacenter(name))).toBe(expected);
  });

  it.each([
    ['east', 'in namespace ns1 of region east'],
    ['', 'in namespace ns1 of the control-plane cluster'],
  ])('a place in context "%s"', (context, expected) => {
    expect(placeInWords(context, 'ns1')).toBe(expected);
  });
});
