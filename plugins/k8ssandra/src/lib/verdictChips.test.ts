import type { DatacenterView } from '@k8ssandra-backstage/plugin-k8ssandra-common';
import { aRollOut, aTroubledCluster } from '../__testUtils__/clusters';
import { largeCluster } from '../__testUtils__/oddClusters';
import { threeRegions } from '../__testUtils__/overviews';
import { aDatacenter, aHiddenDatacenter } from '../__testUtils__/views';
import { countDown, isServing, secondChip } from './verdictChips';

describe('the second chip', () => {
  it('is absent where the first says all', () => {
    expect(secondChip(threeRegions())).toBeUndefined();
    expect(secondChip(threeRegions({ state: 'deleting' }))).toBeUndefined();
  });

  it('says who owns what is only looked at', () => {
    const cluster = threeRegions({ mode: 'observe', state: 'degraded' });
    expect(secondChip(cluster)).toEqual({
      kind: 'observed',
      state: 'observed',
    });
  });

  it('says in how many regions clients are served', () => {
    expect(secondChip(aRollOut())).toEqual({
      kind: 'serving',
      state: 'healthy',
      serving: 1,
      of: 3,
      ofSeen: false,
    });
  });

  it('prefers what is out of sight to nodes that are down: nobody knows how bad it is', () => {
    expect(secondChip(aTroubledCluster())).toEqual({
      kind: 'hidden',
      state: 'unreachable',
      regions: ['eu-west'],
    });
  });

  it('counts nodes that are down, also those that are only counted', () => {
    expect(secondChip(largeCluster(6))).toEqual({
      kind: 'nodesDown',
      state: 'down',
      region: 'us-west-1',
      count: 2,
    });
  });

  it('never counts a region out of sight among those that serve or do not', () => {
    const cluster = threeRegions({
      state: 'unreachable',
      datacenters: [aDatacenter(), aHiddenDatacenter({ name: 'dc2' })],
    });
    expect(secondChip(cluster)).toEqual({
      kind: 'serving',
      state: 'healthy',
      serving: 1,
      of: 1,
      ofSeen: true,
    });
  });

  it('claims nothing where no region can be seen', () => {
    const cluster = threeRegions({
      state: 'unreachable',
      datacenters: [aHiddenDatacenter()],
    });
    expect(secondChip(cluster)).toBeUndefined();
  });
});

it.each<[Partial<DatacenterView>, boolean]>([
  [{ state: 'healthy' }, true],
  [{ state: 'degraded' }, true],
  [{ state: 'attention' }, true],
  [{ state: 'down' }, false],
  [{ state: 'progressing', activity: 'restarting' }, true],
  [{ state: 'progressing', activity: 'starting' }, false],
  [{ state: 'progressing', activity: 'rebuilding' }, false],
  [{ state: 'progressing' }, false],
  [{ state: 'healthy', asked: false }, false],
])('%j serves: %p', (over, serves) => {
  expect(isServing(aDatacenter(over))).toBe(serves);
});

it('counts no node of what cannot be seen as down', () => {
  const nodes = [{ state: 'down' as const, letters: 'DN' }];
  expect(countDown(aDatacenter({}, nodes))).toBe(1);
  const { racks } = aDatacenter({}, nodes);
  expect(countDown(aHiddenDatacenter({ racks }))).toBe(0);
});
