import { aComponent } from '../__testUtils__/dependents';
import { aRollOut, aTroubledCluster } from '../__testUtils__/clusters';
import { aDatacenter } from '../__testUtils__/views';
import { fitOf, REGION_LABEL, regionOf } from './usedBy';

it('reads the region of a component from its label, or an annotation', () => {
  expect(regionOf(aComponent('a', 'us-east'))).toBe('us-east');
  expect(regionOf(aComponent('a'))).toBeNull();
  const component = aComponent('a', 'us-east');
  component.metadata.annotations = { [REGION_LABEL]: 'eu-west' };
  expect(regionOf(component)).toBe('eu-west');
});

it.each([
  [null, 'unknown', 'unknown'],
  ['us-east', 'fits', 'healthy'],
  ['us-west', 'notServing', 'progressing'],
  ['eu-west', 'notServing', 'waiting'],
  ['mars', 'absent', 'attention'],
])('a component in %p: %s', (region, kind, state) => {
  expect(fitOf(region, aRollOut())).toMatchObject({ kind, state });
});

it('does not judge what cannot be seen', () => {
  expect(fitOf('eu-west', aTroubledCluster())).toMatchObject({
    kind: 'hidden',
    state: 'unreachable',
  });
});

it('prefers a datacenter that serves among those of one region', () => {
  const datacenters = [
    aDatacenter({ state: 'down' }),
    aDatacenter({ name: 'dc4' }),
  ];
  expect(fitOf('us-east', { datacenters })).toMatchObject({
    kind: 'fits',
    datacenter: { name: 'dc4' },
  });
});
