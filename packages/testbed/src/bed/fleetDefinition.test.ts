import { defaultFleet } from '@k8ssandra-backstage/fleet-simulator';
import { bedDefinition, regionNames } from './fleetDefinition';

describe('bedDefinition', () => {
  it('is the fleet of the demo unless told', () => {
    expect(bedDefinition()).toEqual(defaultFleet);
  });

  it('takes other names, and what the demo knows of a name', () => {
    const definition = bedDefinition({
      home: 'home',
      regions: ['north', 'k8ssandra-eu'],
      namespace: 'cassandra',
    });
    expect(definition).toMatchObject({
      namespace: 'cassandra',
      controlPlane: { name: 'home', zones: ['a'], namespaces: ['cassandra'] },
      dataPlanes: [
        { name: 'north', region: 'north' },
        { name: 'k8ssandra-eu', region: 'eu-central' },
      ],
    });
    expect(definition.dataPlanes[1].zones).toHaveLength(3);
  });

  it.each([
    [['North'], 'dataPlanes[0].name'],
    [['a', 'a'], 'Two clusters are named a'],
    [['control-plane'], 'Two clusters are named control-plane'],
  ])('refuses %j', (regions, message) => {
    expect(() => bedDefinition({ regions })).toThrow(message);
  });
});

describe('regionNames', () => {
  it('begins with those of the demo', () => {
    expect(regionNames(5)).toEqual([
      ...defaultFleet.dataPlanes.map(each => each.name),
      'region-4',
      'region-5',
    ]);
  });
});
