import type { StateKey } from '../../status/states';
import { buildFleetHeadline } from './fleetHeadline';

const fleet = (states: StateKey[], contexts: StateKey[] = []) => ({
  clusters: states.map(state => ({ state })),
  contexts: contexts.map(state => ({ state, lastContactSeconds: 1 })),
});

const times = (count: number, state: StateKey) =>
  Array<StateKey>(count).fill(state);

describe('headline of the fleet', () => {
  it.each<[StateKey[], StateKey[], string]>([
    [times(11, 'healthy'), [], 'All 11 clusters are healthy.'],
    [['healthy'], [], 'The only cluster is healthy.'],
    [
      ['down', 'degraded', ...times(3, 'healthy')],
      [],
      '2 of 5 clusters need someone: 1 is down, 1 degraded.',
    ],
    [
      ['attention', 'healthy'],
      [],
      '1 of 2 clusters needs someone: 1 is in need of attention.',
    ],
    [
      [...times(2, 'down'), 'unreachable', 'auth-failed'],
      [],
      '4 of 4 clusters need someone: 2 are down, 1 with refused access, 1 unreachable.',
    ],
    [
      ['progressing', 'healthy', 'healthy'],
      [],
      'No cluster needs someone: 1 is progressing, 2 healthy.',
    ],
    [[], [], 'No Cassandra cluster yet.'],
    [
      times(2, 'healthy'),
      [...times(5, 'healthy'), 'unreachable', 'auth-failed'],
      'All 2 clusters are healthy. Answers are missing from 2 of 7 contexts in use.',
    ],
    [
      [],
      ['unreachable'],
      'No Cassandra cluster yet. Answers are missing from 1 of 1 context in use.',
    ],
  ])('%p over %p', (clusters, contexts, text) => {
    expect(buildFleetHeadline(fleet(clusters, contexts)).text).toBe(text);
  });

  it('does not take an unread list for an empty one', () => {
    expect(buildFleetHeadline({ ...fleet([]), synced: false }).text).toBe(
      'No Cassandra cluster has been seen yet.',
    );
  });
});
