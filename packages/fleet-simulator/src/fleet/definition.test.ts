import { clustersOf, defaultFleet, parseFleetDefinition } from './definition';

describe('parseFleetDefinition', () => {
  it('needs names only', () => {
    const fleet = parseFleetDefinition('dataPlanes: [{ name: north }]');
    expect(clustersOf(fleet).map(each => each.name)).toEqual([
      'control-plane',
      'north',
    ]);
    expect(fleet.dataPlanes[0]).toEqual({
      name: 'north',
      region: 'north',
      zones: ['north-1a', 'north-1b', 'north-1c'],
      namespaces: ['k8ssandra'],
      storageClasses: ['standard'],
    });
  });

  it('lets the control-plane cluster be a context of its own name', () => {
    const { controlPlane } = parseFleetDefinition(
      'controlPlane: { name: home, isContext: true }\ndataPlanes: []',
    );
    expect(controlPlane.isContext).toBe(true);
  });

  it('reads back what the default is', () => {
    expect(parseFleetDefinition(JSON.stringify(defaultFleet))).toEqual(
      defaultFleet,
    );
  });

  it.each([
    ['', /^dataPlanes: write a list/],
    ['dataPlanes: [{}]', /^dataPlanes\[0\]\.name:/],
    ['dataPlanes: [{ name: A_b }]', /^dataPlanes\[0\]\.name:/],
    ['dataPlanes: [{ name: a }, { name: a }]', /^Two clusters are named a/],
    [
      'dataPlanes: [{ name: a, workersPerZone: 0 }]',
      /^dataPlanes\[0\]\.workersPerZone:/,
    ],
    ['dataPlanes: [{ name: a, zones: [] }]', /^dataPlanes\[0\]\.zones:/],
    ['{ namespace: "", dataPlanes: [] }', /^namespace:/],
    [
      '{ controlPlane: { name: a, isContext: 1 }, dataPlanes: [] }',
      /^controlPlane\.isContext:/,
    ],
  ])('refuses %s', (text, message) => {
    expect(() => parseFleetDefinition(text)).toThrow(message);
  });
});
