import type { EndpointSlice } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { buildCassandraDatacenter } from './cassandraDatacenter';
import { buildContactPoints } from './contactPoints';
import { aCluster, aDatacenter } from './__testUtils__/cluster';

const datacenter = buildCassandraDatacenter({
  cluster: aCluster(),
  template: aDatacenter('dc1'),
  index: 0,
  systemReplication: { dc1: 3 },
  superuserSecretName: 'demo-superuser',
});

describe('contact points (operator-spec 3.18)', () => {
  const slice = (
    addresses: string[],
    addressType: EndpointSlice['addressType'] = 'IPv4',
    ports: EndpointSlice['ports'] = [{ name: 'native', port: 9042 }],
  ): EndpointSlice => ({
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name: 'x' },
    addressType,
    endpoints: addresses.map(each => ({ addresses: [each] })),
    ports,
  });
  const pointsFor = (slices: EndpointSlice[]) =>
    buildContactPoints({ cluster: aCluster(), datacenter, slices });

  it('are none before the datacenter has slices', () => {
    expect(pointsFor([])).toBeUndefined();
  });

  it('bring the addresses of all slices of a family together', () => {
    const points = pointsFor([
      slice(['10.0.0.2']),
      slice(['10.0.0.1']),
      slice(['::1'], 'IPv6'),
    ])!;
    expect(
      points.slices.map(each => [each.metadata.name, each.endpoints]),
    ).toEqual([
      [
        'demo-dc1-contact-points-service-ipv4',
        [{ addresses: ['10.0.0.1', '10.0.0.2'], conditions: {} }],
      ],
      [
        'demo-dc1-contact-points-service-ipv6',
        [{ addresses: ['::1'], conditions: {} }],
      ],
    ]);
    expect(points.service.spec).toEqual({
      clusterIP: 'None',
      ports: [{ name: 'native', port: 9042, protocol: 'TCP' }],
    });
  });

  it('keep the Service while a stopped datacenter has no addresses', () => {
    const empty = { ...slice([]), endpoints: null, ports: null };
    const points = pointsFor([empty])!;
    expect(points.slices).toEqual([]);
    expect(points.service.spec.ports).toEqual([]);
  });

  it('go with the cluster', () => {
    const { service, slices } = pointsFor([slice(['10.0.0.1'])])!;
    for (const each of [service, ...slices]) {
      expect(each.metadata.ownerReferences).toMatchObject([
        { kind: 'K8ssandraCluster', name: 'demo', uid: 'uid-1' },
      ]);
    }
  });
});
