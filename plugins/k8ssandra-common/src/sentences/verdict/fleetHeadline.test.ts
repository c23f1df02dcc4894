import type { StateKey } from '../../status/states';
import { buildFleetGaps, buildFleetHeadline } from './fleetHeadline';

const fleet = (states: StateKey[]) => ({
  clusters: states.map(state => ({ state })),
});

const times = (count: number, state: StateKey) =>
  Array<StateKey>(count).fill(state);

describe('headline of the fleet', () => {
  it.each<[StateKey[], string]>([
    [times(11, 'healthy'), 'All 11 clusters are healthy.'],
    [['healthy'], 'The only cluster is healthy.'],
    [
      ['down', 'degraded', ...times(3, 'healthy')],
      '2 of 5 clusters need someone: 1 is down, 1 degraded.',
    ],
    [
      ['attention', 'healthy'],
      '1 of 2 clusters needs someone: 1 is in need of attention.',
    ],
    [
      [...times(2, 'down'), 'unreachable', 'auth-failed'],
      '4 of 4 clusters need someone: 2 are down, 1 with refused access, 1 unreachable.',
    ],
    [
      ['progressing', 'healthy', 'healthy'],
      'No cluster needs someone: 1 is progressing, 2 healthy.',
    ],
    [[], 'No Cassandra cluster yet.'],
  ])('%p', (clusters, text) => {
    expect(buildFleetHeadline(fleet(clusters)).text).toBe(text);
  });

  it('does not take an unread list for an empty one', () => {
    expect(buildFleetHeadline({ ...fleet([]), synced: false }).text).toBe(
      'No Cassandra cluster has been seen yet.',
    );
  });
});

describe('what the numbers of the fleet lack', () => {
  const regions = (states: StateKey[]) =>
    states.map((state, index) => ({ state, region: `region-${index}` }));

  it.each<[StateKey[], string | undefined]>([
    [times(3, 'healthy'), undefined],
    [['attention', 'progressing', 'paused'], undefined],
    [
      [...times(5, 'healthy'), 'unreachable', 'auth-failed'],
      'Answers are missing from 2 of 7 contexts in use (region-5 and region-6). Their numbers are the last ones seen and carry their age.',
    ],
    [
      ['unreachable'],
      'Answers are missing from 1 of 1 context in use (region-0). Their numbers are the last ones seen and carry their age.',
    ],
    [
      times(8, 'incompatible'),
      'Answers are missing from 8 of 8 contexts in use (region-0, region-1, region-2, region-3, region-4 and 3 more). Their numbers are the last ones seen and carry their age.',
    ],
  ])('%p', (states, text) => {
    expect(buildFleetGaps({ contexts: regions(states) })?.text).toBe(text);
  });
});
