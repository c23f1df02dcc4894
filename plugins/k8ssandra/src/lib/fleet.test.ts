import { aFleet } from '../__testUtils__/scenes';
import { aSummary } from '../__testUtils__/views';
import {
  countGroups,
  filterClusters,
  worstFirst,
  type FleetFilter,
} from './fleet';

const all: FleetFilter = { text: '', group: 'all', context: '' };
const { items } = aFleet();
const names = (filter: Partial<FleetFilter>) =>
  filterClusters(items, { ...all, ...filter }).map(({ id }) => id.name);

describe('filterClusters', () => {
  it.each([
    [{ text: 'LEDG' }, ['ledger']],
    [{ text: 'hub/demo/demo' }, ['demo']],
    [{ text: 'ap-south' }, ['sessions']],
    [{ text: 'payments orders' }, ['orders-prod']],
    [{ text: '5.0.6 nothing' }, []],
    [{ group: 'needs' }, ['ledger', 'sessions', 'orders-prod']],
    [{ group: 'changing' }, ['demo']],
    [{ group: 'healthy' }, ['profiles']],
    [{ group: 'stopped' }, []],
    [{ context: 'hub/prod-ap-south' }, ['sessions']],
    [{ context: 'other/prod-ap-south' }, []],
  ] as const)('%p finds %p', (filter, found) => {
    expect(names(filter)).toEqual(found);
  });

  it('counts a healthy cluster that changes as changing and as healthy', () => {
    const changing = aSummary({
      change: { kind: 'change', step: 1, of: 2 },
    });
    const counts = countGroups([changing], all);
    expect(counts).toEqual({
      all: 1,
      needs: 0,
      changing: 1,
      healthy: 1,
      stopped: 0,
    });
  });
});

it('counts the chips under the other filters', () => {
  expect(
    countGroups(items, { ...all, group: 'healthy', text: 'prod' }),
  ).toEqual({
    all: 5,
    needs: 3,
    changing: 1,
    healthy: 1,
    stopped: 0,
  });
});

it('sorts worst first and keeps the order of the server within a state', () => {
  const twice = [...items, { ...items[0], uid: 'later' }];
  expect(worstFirst(twice).map(({ uid }) => uid)).toEqual([
    'uid-ledger',
    'uid-orders-prod',
    'uid-sessions',
    'uid-demo',
    'uid-profiles',
    'later',
  ]);
});
