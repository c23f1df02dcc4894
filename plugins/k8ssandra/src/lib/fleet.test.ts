import { aFleet } from '../__testUtils__/scenes';
import { aSummary } from '../__testUtils__/views';
import {
  countGroups,
  filterClusters,
  MINE,
  worstFirst,
  NO_FILTER,
  type FleetFilter,
} from './fleet';

const mine = new Set(['group:default/payments']);
const { items } = aFleet();
const names = (filter: Partial<FleetFilter>) =>
  filterClusters(items, { ...NO_FILTER, ...filter }, mine).map(
    ({ id }) => id.name,
  );

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
    [{ region: 'eu-west' }, ['demo']],
    [{ region: 'eu' }, []],
    [{ version: '5.0.6', group: 'healthy' }, ['profiles']],
    [{ version: '4.1' }, []],
    [{ owner: 'group:default/payments', text: 'ledger' }, ['ledger']],
    [{ owner: 'group:default/nobody' }, []],
    [{ owner: MINE, group: 'healthy' }, ['profiles']],
  ] as const)('%p finds %p', (filter, found) => {
    expect(names(filter)).toEqual(found);
  });

  it('counts a healthy cluster that changes as changing and as healthy', () => {
    const changing = aSummary({
      change: { kind: 'change', step: 1, of: 2 },
    });
    const counts = countGroups([changing], NO_FILTER, mine);
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
    countGroups(items, { ...NO_FILTER, group: 'healthy', text: 'prod' }, mine),
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

it('sorts what lasts longer first within a state; what does not say how long comes last', () => {
  const lasting = (uid: string, sinceSeconds: number | null) =>
    aSummary({ uid, state: 'degraded', sinceSeconds });
  const clusters = [
    lasting('unknown', null),
    lasting('short', 60),
    lasting('long', 840),
    aSummary({ uid: 'worse', state: 'down', sinceSeconds: 1 }),
  ];
  expect(worstFirst(clusters).map(({ uid }) => uid)).toEqual([
    'worse',
    'long',
    'short',
    'unknown',
  ]);
});
